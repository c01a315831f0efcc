using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Archive;

/// <summary>Writes transcripts in the community's language and time zone.</summary>
public sealed class TranscriptFiles(ChatOptions options)
{
    private readonly TranscriptWords words = options.Language == Language.Fr ? TranscriptWords.French : TranscriptWords.English;
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);

    /// <summary>A file name that says when and what, ending in the format's extension.</summary>
    public string NameOf(ChatRecord record, TranscriptFormat format) => $"{TranscriptName.For(record, zone)}.{format.Extension()}";

    /// <summary>Writes UTF-8 and leaves the stream open.</summary>
    public void Write(ChatRecord record, TranscriptFormat format, Stream output)
    {
        var transcript = Transcript.From(record);
        if (format == TranscriptFormat.Json)
        {
            JsonTranscript.Write(transcript, output);
            return;
        }

        using var writer = new StreamWriter(output, leaveOpen: true);
        WriterOf(format)(transcript, writer, words, zone);
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
            Drop(partial);
            throw new SettingsException($"'{file}' cannot be written ({failure.GetType().Name}); expected a file name in a folder that exists and may be written to.");
        }
    }

    /// <summary>Makes the folder where it is not there yet.</summary>
    /// <exception cref="SettingsException">It cannot be made.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"'{folder}' cannot be made ({failure.GetType().Name}); expected a folder that exists, or a place where one may be made.");
        }
    }

    /// <summary>What people wrote is not left where nobody looks for it.</summary>
    private static void Drop(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // There is no such folder, or none that may be written to: then there is no file either.
        }
    }

    private static Action<Transcript, TextWriter, TranscriptWords, TimeZoneInfo> WriterOf(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Html => HtmlTranscript.Write,
        TranscriptFormat.Md => MarkdownTranscript.Write,
        TranscriptFormat.Csv => CsvTranscript.Write,
        TranscriptFormat.Txt => PlainTranscript.Write,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
