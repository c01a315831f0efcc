using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Writes the shape that <see cref="JsonTranscript"/> documents.</summary>
internal sealed class JsonPass(Transcript transcript, Utf8JsonWriter json) : TranscriptPass(transcript)
{
    protected override void Begin()
    {
        json.WriteStartObject();
        WriteChat(Transcript.Chat);
        json.WriteStartObject("counts");
        json.WriteNumber("topics", Transcript.Topics.Length);
        json.WriteNumber("people", Transcript.People.Count);
        json.WriteNumber("messages", Transcript.MessageCount);
        json.WriteEndObject();
        WriteCoverage(Transcript.Chat.Coverage);
    }

    protected override void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override void BeginIntroductions() => json.WriteStartArray("introductions");

    protected override void EndIntroductions()
    {
        json.WriteEndArray();
        json.WriteStartArray("topics");
    }

    protected override void BeginTopic(TranscriptTopic discussed)
    {
        json.WriteStartObject();
        json.WriteString("label", discussed.Topic.Label.ToString());
        json.WriteString("section", discussed.Topic.Section);
        json.WriteString("prompt", discussed.Topic.Prompt);
        WriteTranslation(discussed.Topic.Translation);
        json.WriteString("link", discussed.Topic.Link?.AbsoluteUri);
        json.WriteString("postedAt", Instant(discussed.Posted?.At));
        json.WriteString("messageId", Id(discussed.Posted?.MessageId));
        json.WriteString("threadId", Id(discussed.Posted?.ThreadId));
        json.WriteStartArray("answers");
    }

    protected override void EndTopic(TranscriptTopic discussed)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override void BeginMessage(Contribution contribution, int depth)
    {
        var message = contribution.Message;
        json.WriteStartObject();
        json.WriteString("id", Id(message.Id));
        json.WriteStartObject("author");
        WritePerson(message.AuthorId, message.AuthorName);
        json.WriteString("at", Instant(message.At));
        json.WriteString("standing", Word(message.Standing));
        json.WriteString("editedAt", Instant(message.EditedAt));
        json.WriteString("text", message.Text);
        json.WriteString("filedBecause", Word(message.Filing.Because));
        json.WriteString("replyTo", Id(message.ReplyTo));
        WriteLink(contribution);
        WriteAccompanying(message);
        json.WriteStartArray("replies");
    }

    protected override void EndMessage(Contribution contribution)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteChat(ChatRecord chat)
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

    private void WriteLink(Contribution contribution)
    {
        if (contribution.Link is not { } link)
        {
            json.WriteNull("replyLink");
            return;
        }

        json.WriteStartObject("replyLink");
        json.WriteString("answers", Id(link.AnswersId));
        json.WriteString("because", Word(link.Because));
        json.WriteNumber("probability", link.Probability);
        json.WriteBoolean("shown", contribution.IsLinkShown);
        json.WriteEndObject();
    }

    private void WriteTranslation(Translation? other)
    {
        if (other is null)
        {
            json.WriteNull("translation");
            return;
        }

        json.WriteStartObject("translation");
        json.WriteString("language", other.Language);
        json.WriteString("prompt", other.Prompt);
        json.WriteEndObject();
    }

    private void WriteCoverage(Coverage coverage)
    {
        json.WriteStartObject("coverage");
        WriteArray("gaps", coverage.Gaps, WriteGap);
        if (coverage.Reckoning is { } reckoning)
            WriteComparison(reckoning);
        else
            json.WriteNull("comparison");
        json.WriteEndObject();
    }

    private void WriteGap(CoverageGap gap)
    {
        json.WriteStartObject();
        json.WriteString("from", Instant(gap.From));
        json.WriteString("to", Instant(gap.To));
        json.WriteString("placeId", Id(gap.PlaceId));
        json.WriteString("unread", gap.Unread is { } because ? Word(because) : null);
        json.WriteEndObject();
    }

    private void WriteComparison(Reckoning reckoning)
    {
        json.WriteStartObject("comparison");
        json.WriteString("at", Instant(reckoning.At));
        json.WriteNumber("inDiscord", reckoning.InDiscord);
        json.WriteNumber("inArchive", reckoning.InArchive);
        json.WriteNumber("fetched", reckoning.Fetched);
        WriteArray("missing", reckoning.Missing, id => json.WriteStringValue(Id(id)));
        WriteArray("unread", reckoning.Unread, id => json.WriteStringValue(Id(id)));
        json.WriteEndObject();
    }

    private void WriteAccompanying(ArchivedMessage message)
    {
        WriteArray("attachments", message.Attachments, json.WriteStringValue);
        WriteArray("embeds", message.Embeds, WriteEmbed);
        WriteArray("reactions", message.Reactions, WriteReaction);
    }

    private void WriteEmbed(ArchivedEmbed embed)
    {
        json.WriteStartObject();
        json.WriteString("title", embed.Title);
        json.WriteString("url", embed.Url);
        json.WriteString("description", embed.Description);
        json.WriteString("author", embed.Author);
        json.WriteEndObject();
    }

    private void WriteReaction(ArchivedReaction reaction)
    {
        json.WriteStartObject();
        json.WriteString("emoji", reaction.Emoji);
        json.WriteNumber("count", reaction.Count);
        WriteArray("by", reaction.By, reactor =>
        {
            json.WriteStartObject();
            WritePerson(reactor.UserId, reactor.Name);
        });
        json.WriteEndObject();
    }

    /// <summary>Ends the object that was begun for the person.</summary>
    private void WritePerson(ulong id, string name)
    {
        json.WriteString("id", id == 0 ? null : Id(id));
        json.WriteString("name", id == 0 ? null : name);
        json.WriteEndObject();
    }

    private void WriteArray<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? Id(ulong? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
