using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab;

/// <summary>A model beside the shipped one.</summary>
internal static class ModelFile
{
    /// <exception cref="CorpusException">It cannot be read, or is none.</exception>
    public static LinkModel Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return LinkModel.Read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CorpusException($"{file}: {fault.Message}");
        }
    }

    /// <exception cref="CorpusException">It cannot be written.</exception>
    public static void Write(string file, LinkModel model)
    {
        try
        {
            File.WriteAllBytes(file, model.ToBytes());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(fault.Message);
        }
    }
}
