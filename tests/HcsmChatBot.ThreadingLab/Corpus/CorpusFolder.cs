using System.Collections.Immutable;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A folder of NAME.ascii.txt, each with its NAME.annotation.txt.</summary>
internal static class CorpusFolder
{
    public const string LogEnding = ".ascii.txt";
    public const string AnnotationEnding = ".annotation.txt";

    /// <summary>By name, so that the order is the same everywhere.</summary>
    /// <exception cref="CorpusException">The folder, a log or an annotation is missing, damaged or not to be read.</exception>
    public static ImmutableArray<AnnotatedLog> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CorpusException($"There is no folder {folder}.");
        try
        {
            ImmutableArray<AnnotatedLog> logs = [.. Names(folder).Select(name => ReadLog(folder, name))];
            if (logs.IsEmpty)
                throw new CorpusException($"{folder} has no *{LogEnding}.");
            if (logs.All(log => log.Parents.IsEmpty))
                throw new CorpusException($"{folder} has no line that is annotated.");
            return logs;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(fault.Message);
        }
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, $"*{LogEnding}")
        .Select(path => Path.GetFileName(path)[..^LogEnding.Length])
        .Order(StringComparer.Ordinal);

    private static AnnotatedLog ReadLog(string folder, string name)
    {
        var annotation = name + AnnotationEnding;
        var path = Path.Combine(folder, annotation);
        if (!File.Exists(path))
            throw new CorpusException($"{folder} has {name}{LogEnding}, but not {annotation}.");
        var lines = IrcLog.Read(File.ReadAllBytes(Path.Combine(folder, name + LogEnding)));
        return AnnotatedLog.Of(name, lines, Annotation.Read(annotation, File.ReadLines(path), lines.Length));
    }
}
