namespace HcsmChatBot.Archive;

/// <summary>The forms a transcript can take.</summary>
public enum TranscriptFormat
{
    Html,
    Json,
    Md,
    Csv,
    Txt,
}

public static class TranscriptFormats
{
    /// <summary>Without a dot; also what a person types for the format.</summary>
    public static string Extension(this TranscriptFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>What a browser is told. Markdown is plain text to it, which it shows and does not read.</summary>
    public static string ContentType(this TranscriptFormat format) => format switch
    {
        TranscriptFormat.Html => "text/html; charset=utf-8",
        TranscriptFormat.Json => "application/json",
        TranscriptFormat.Md or TranscriptFormat.Txt => "text/plain; charset=utf-8",
        TranscriptFormat.Csv => "text/csv; charset=utf-8; header=present",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
