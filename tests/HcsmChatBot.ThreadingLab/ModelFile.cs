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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new CorpusException($"{file}: {fault.Message}");
        }
    }

    /// <summary>Looks whether it will be possible to write it: learning takes minutes.</summary>
    /// <exception cref="CorpusException">It will not.</exception>
    public static void Prepare(string file)
    {
        if (file.Length == 0 || Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw new CorpusException($"The model cannot be written to \"{file}\": there is no such folder, or it is one.");
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
