using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Series;

namespace HcsmChatBot.Storage;

/// <summary>How states, effects and what comes with a message are written into the database.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Chat chat) => JsonSerializer.Serialize(chat, Format);

    public static string Write(ChatEffect effect) => JsonSerializer.Serialize(effect, Format);

    public static string Write(ChatSeries series) => JsonSerializer.Serialize(series, Format);

    public static string Write(ImmutableArray<ClockMove> moves) => JsonSerializer.Serialize(moves, Format);

    public static string Write(ImmutableDictionary<string, string> values) => JsonSerializer.Serialize(values.ToDictionary(value => value.Key, value => ExactText.Write(value.Value)), Format);

    public static ImmutableDictionary<string, string> ReadValues(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json, Format)!.ToImmutableDictionary(value => value.Key, value => ExactText.Read(value.Value));

    public static ChatSeries ReadSeries(string json) => JsonSerializer.Deserialize<ChatSeries>(json, Format)!;

    public static ImmutableArray<ClockMove> ReadMoves(string json) => JsonSerializer.Deserialize<ImmutableArray<ClockMove>>(json, Format)!;

    public static Chat ReadChat(string json) => JsonSerializer.Deserialize<Chat>(json, Format)! switch
    {
        Chat.Open open => open with { Proceedings = open.Proceedings.KnowingAsked(open.Plan.Agenda) },
        Chat.WrappingUp over => over with { Proceedings = over.Proceedings.KnowingAsked(over.Plan.Agenda) },
        Chat.Ended over => over with { Proceedings = over.Proceedings.KnowingAsked(over.Plan.Agenda) },
        var chat => chat,
    };

    public static ChatEffect ReadEffect(string json) => JsonSerializer.Deserialize<ChatEffect>(json, Format)!;

    /// <summary>The names of a message's files; null when there are none.</summary>
    public static string? WriteFiles(Message message) =>
        message.Attachments.Count == 0 ? null : JsonSerializer.Serialize(message.Attachments.Select(file => ExactText.Write(file.Filename)), Format);

    public static ImmutableArray<string> ReadFiles(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<string[]>(json, Format)!.Select(ExactText.Read)];

    /// <summary>The previews of a message's links and what else was attached to it; null when there are none.</summary>
    public static string? WriteEmbeds(Message message) => message.Embeds.Count == 0 ? null : JsonSerializer.Serialize(
        message.Embeds.Select(embed => Each(new ArchivedEmbed(embed.Title, embed.Url, embed.Description, embed.Author?.Name), ExactText.Write)), Format);

    public static ImmutableArray<ArchivedEmbed> ReadEmbeds(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<ArchivedEmbed[]>(json, Format)!.Select(embed => Each(embed, ExactText.Read))];

    private static ArchivedEmbed Each(ArchivedEmbed embed, Func<string, string> text) =>
        new(Map(embed.Title, text), Map(embed.Url, text), Map(embed.Description, text), Map(embed.Author, text));

    private static string? Map(string? part, Func<string, string> text) => part is null ? null : text(part);
}
