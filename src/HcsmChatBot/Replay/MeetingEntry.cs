namespace HcsmChatBot.Replay;

/// <summary>One line of a meeting: a command of its chair, or something said.</summary>
public abstract record MeetingEntry
{
    private MeetingEntry(int line, DateTimeOffset at, Speaker speaker, string text) =>
        (Line, At, Speaker, Text) = (line, at, speaker, text);

    /// <summary>Where it stands in the log, 1-based.</summary>
    public int Line { get; init; }

    /// <summary>Never before the entry above it. The log's clock names no zone and is taken for UTC.</summary>
    public DateTimeOffset At { get; init; }

    public Speaker Speaker { get; init; }

    /// <summary>Of a command, what follows it ("" for nothing); else the line as it was said.</summary>
    public string Text { get; init; }

    /// <summary>#startmeeting; a second one in the same meeting is to be refused.</summary>
    public sealed record Start(int Line, DateTimeOffset At, Speaker Speaker, string Text) : MeetingEntry(Line, At, Speaker, Text);

    /// <summary>[TOPIC] or #topic, by the chair.</summary>
    public sealed record Topic(int Line, DateTimeOffset At, Speaker Speaker, string Text) : MeetingEntry(Line, At, Speaker, Text);

    /// <summary>A message, or an action ("* nick waves").</summary>
    public sealed record Spoken(int Line, DateTimeOffset At, Speaker Speaker, string Text) : MeetingEntry(Line, At, Speaker, Text);

    /// <summary>#endmeeting, by the chair.</summary>
    public sealed record End(int Line, DateTimeOffset At, Speaker Speaker, string Text) : MeetingEntry(Line, At, Speaker, Text);
}

/// <summary>Who said a line.</summary>
/// <param name="Key">One for a person whatever the nick: the shortest of the person's nicks, as the log spells it.</param>
/// <param name="Nick">As shown in that line.</param>
public sealed record Speaker(string Key, string Nick);
