namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Writes an agenda so that it can be read back, and changed by a person in between.</summary>
internal static class AgendaTextWriter
{
    internal static string Write(Agenda agenda) => string.Join('\n', LinesOf(agenda));

    private static IEnumerable<string> LinesOf(Agenda agenda)
    {
        if (agenda.Link is { } link)
            yield return $"Link: {link.OriginalString}";
        foreach (var guest in agenda.Guests)
            yield return $"Guest: {guest}";
        string? section = null;
        foreach (var topic in agenda.Topics.Where(topic => !topic.Label.IsClosingThoughts))
        {
            if (topic.Section is { } heading && heading != section)
                yield return $"## {heading}";
            section = topic.Section ?? section;
            foreach (var line in LinesOf(topic))
                yield return line;
        }
    }

    private static IEnumerable<string> LinesOf(Topic topic)
    {
        yield return $"{topic.Label}: {Continued(topic.Prompt)}";
        if (topic.Translation is { } other)
            yield return $"{other.Language.ToUpperInvariant()}: {Continued(other.Prompt)}";
        if (topic.Link is { } source)
            yield return $"Link: {source.OriginalString}";
    }

    /// <summary>With further lines indented. One that would be read as something else, which only an unplanned prompt has, goes on in the line before.</summary>
    private static string Continued(string prompt)
    {
        var lines = prompt.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Select((line, index) => index == 0 ? line : AgendaTextLine.Read($"  {line}") is AgendaTextLine.Continuation ? $"\n  {line}" : $" {line}"));
    }
}
