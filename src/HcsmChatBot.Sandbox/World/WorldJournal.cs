using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>One line of the journal: this document now lies here, or nothing does.</summary>
internal sealed record JournalEntry(string Shelf, string Key, JsonObject? Document);

/// <summary>
/// The world on disk: world.jsonl, one document a line, only ever appended to. Each line is handed to the operating system before the request is answered;
/// there is no fsync, so a power cut may lose the last lines, a killed process none.
/// </summary>
internal sealed class WorldJournal : IDisposable
{
    /// <summary>A document may hold another whole one, as interactions hold messages, and so lie deeper than any request.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter writer;
    private readonly FileStream? file;

    /// <param name="directory">Null keeps nothing.</param>
    public WorldJournal(string? directory)
    {
        writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        if (directory is null)
            return;
        Directory.CreateDirectory(directory);
        file = new FileStream(Path.Combine(directory, "world.jsonl"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    /// <summary>Everything written by earlier starts, in order. A last line that was torn by a crash is cut off.</summary>
    /// <exception cref="InvalidDataException">A line before the last one is no journal entry.</exception>
    public IEnumerable<JournalEntry> ReadAll()
    {
        if (file is null)
            yield break;
        var content = new byte[file.Length];
        file.ReadExactly(content);
        var start = 0;
        for (var number = 1; start < content.Length; number++)
        {
            var length = content.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0)
                break;
            yield return Parse(content.AsSpan(start, length), number);
            start += length + 1;
        }

        file.SetLength(start);
        file.Position = start;
    }

    public void Append(string shelf, string key, JsonObject? document)
    {
        if (file is null)
            return;
        line.ResetWrittenCount();
        writer.Reset(line);
        writer.WriteStartObject();
        writer.WriteString("shelf", shelf);
        writer.WriteString("key", key);
        writer.WritePropertyName("document");
        if (document is null)
            writer.WriteNullValue();
        else
            document.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        line.Write("\n"u8);
        file.Write(line.WrittenSpan);
    }

    public void Dispose()
    {
        file?.Dispose();
        writer.Dispose();
    }

    private static JournalEntry Parse(ReadOnlySpan<byte> text, int number)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: Deep) is JsonObject entry && entry.TextOrNull("shelf") is { } shelf && entry.TextOrNull("key") is { } key)
                return new JournalEntry(shelf, key, entry["document"]?.DeepClone().AsObject());
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Line {number} of world.jsonl is no JSON.", exception);
        }

        throw new InvalidDataException($"Line {number} of world.jsonl is no journal entry.");
    }
}
