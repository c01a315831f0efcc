using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript for programs. Fields may be added; those here keep their name and meaning:
/// <code>
/// { "chat":   { "id", "title", "channel", "guildId", "host", "openedAt", "endedAt", "link" },
///   "counts": { "topics", "people", "messages" },
///   "introductions": [ message… ],
///   "topics": [ { "label", "section", "prompt", "link", "postedAt", "messageId", "threadId", "answers": [ message… ] } ] }
/// message: { "id", "author": { "id", "name" }, "at", "text", "filedBecause", "replyTo", "replies": [ message… ] }
/// </code>
/// Ids are strings of digits (they exceed what JSON's numbers hold exactly), instants are ISO 8601 in UTC, what is unknown is null.
/// "filedBecause" is thread, reply, label, openTopic or introductions. Texts are exact, Discord's marks included; only half of a surrogate pair,
/// which no interoperable JSON can carry (https://www.rfc-editor.org/rfc/rfc8259#section-8.2), becomes U+FFFD.
/// </summary>
public static class JsonTranscript
{
    /// <summary>Writes UTF-8 and leaves the stream open.</summary>
    public static void Write(Transcript transcript, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        WriteChat(json, transcript.Chat);
        WriteCounts(json, transcript);
        WriteMessages(json, "introductions", transcript.Introductions);
        json.WriteStartArray("topics");
        foreach (var topic in transcript.Topics)
            WriteTopic(json, topic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChat(Utf8JsonWriter json, ChatRecord chat)
    {
        json.WriteStartObject("chat");
        json.WriteString("id", Id(chat.Id));
        json.WriteString("title", chat.Agenda.Title);
        json.WriteString("channel", chat.ChannelName);
        json.WriteString("guildId", Id(chat.GuildId));
        json.WriteString("host", chat.HostName);
        json.WriteString("openedAt", Instant(chat.OpenedAt));
        json.WriteString("endedAt", Instant(chat.EndedAt));
        json.WriteString("link", chat.Agenda.Link?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, Transcript transcript)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("topics", transcript.Topics.Length);
        json.WriteNumber("people", transcript.People.Count);
        json.WriteNumber("messages", transcript.MessageCount);
        json.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter json, TranscriptTopic discussed)
    {
        json.WriteStartObject();
        json.WriteString("label", discussed.Topic.Label.ToString());
        json.WriteString("section", discussed.Topic.Section);
        json.WriteString("prompt", discussed.Topic.Prompt);
        json.WriteString("link", discussed.Topic.Link?.AbsoluteUri);
        json.WriteString("postedAt", Instant(discussed.Posted?.At));
        json.WriteString("messageId", Id(discussed.Posted?.MessageId));
        json.WriteString("threadId", Id(discussed.Posted?.ThreadId));
        WriteMessages(json, "answers", discussed.Answers);
        json.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter json, string name, ImmutableArray<Contribution> contributions)
    {
        json.WriteStartArray(name);
        foreach (var contribution in contributions)
            WriteMessage(json, contribution);
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, Contribution contribution)
    {
        var message = contribution.Message;
        json.WriteStartObject();
        json.WriteString("id", Id(message.Id));
        json.WriteStartObject("author");
        json.WriteString("id", Id(message.AuthorId));
        json.WriteString("name", message.AuthorName);
        json.WriteEndObject();
        json.WriteString("at", Instant(message.At));
        json.WriteString("text", message.Text);
        json.WriteString("filedBecause", Reason(message.Filing.Because));
        json.WriteString("replyTo", Id(message.ReplyTo));
        WriteMessages(json, "replies", contribution.Replies);
        json.WriteEndObject();
    }

    private static string Reason(FiledBecause because) => JsonNamingPolicy.CamelCase.ConvertName(because.ToString());

    private static string? Id(ulong? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
