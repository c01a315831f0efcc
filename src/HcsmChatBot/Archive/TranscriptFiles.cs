using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Archive;

/// <summary>The forms a transcript can take.</summary>
public enum TranscriptFormat
{
    Html,
    Json,
}

/// <summary>Writes transcripts in the community's language and time zone.</summary>
public sealed class TranscriptFiles(ChatOptions options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);

    /// <summary>A file name that says when and what, ending in the format's extension.</summary>
    public string NameOf(ChatRecord record, TranscriptFormat format) => $"{TranscriptName.For(record, zone)}.{format.ToString().ToLowerInvariant()}";

    public void Write(ChatRecord record, TranscriptFormat format, Stream output)
    {
        var transcript = Transcript.From(record);
        if (format == TranscriptFormat.Json)
        {
            JsonTranscript.Write(transcript, output);
            return;
        }

        using var writer = new StreamWriter(output, leaveOpen: true);
        HtmlTranscript.Write(transcript, writer, options.Language == Language.Fr ? TranscriptWords.French : TranscriptWords.English, zone);
    }

    /// <summary>Writes it whole or not at all: a file that was there stays until the new one is complete.</summary>
    /// <exception cref="SettingsException">The file cannot be written.</exception>
    public void Write(ChatRecord record, TranscriptFormat format, string file)
    {
        var partial = file + ".partial";
        try
        {
            using (var output = File.Create(partial))
                Write(record, format, output);
            File.Move(partial, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"'{file}' cannot be written ({failure.GetType().Name}); expected a file name in a folder that exists and may be written to.");
        }
    }
}
