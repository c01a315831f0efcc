using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>Where predicted links are written, in the corpus's own format, so that other programs can measure the same prediction.</summary>
internal static class LinksFolder
{
    /// <summary>Makes the folder. One that holds logs, by whatever path it is named, also holds what people annotated, which would be lost.</summary>
    /// <exception cref="CorpusException">It holds logs, or cannot be made.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (Directory.EnumerateFiles(folder, $"*{CorpusFolder.LogEnding}").Any())
                throw new CorpusException($"{folder} has logs: the links would overwrite their annotation. Name another folder for them.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(fault.Message);
        }
    }

    /// <exception cref="CorpusException">A file cannot be written.</exception>
    public static void Write(string folder, LogPrediction prediction)
    {
        try
        {
            var lines = prediction.Links.Select(link => link.ToString());
            File.WriteAllLines(Path.Combine(folder, prediction.Log.Name + CorpusFolder.AnnotationEnding), lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(fault.Message);
        }
    }
}
