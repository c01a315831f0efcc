using System.Text.Json.Serialization;

namespace HcsmChatBot.Benchmarks.Load;

/// <summary>A payload as a first draft would have it.</summary>
internal sealed class BarePayload
{
    public int Op { get; set; }
    public long? S { get; set; }
    public string? T { get; set; }
    public BareMessage? D { get; set; }
}

internal sealed class BareMessage
{
    public string? Id { get; set; }
    public string? ChannelId { get; set; }
    public string? GuildId { get; set; }
    public string? Content { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public DateTimeOffset? EditedTimestamp { get; set; }
    public int? Type { get; set; }
    public string? Nonce { get; set; }
    public string? WebhookId { get; set; }
    public BareAuthor? Author { get; set; }
    public BareMember? Member { get; set; }
    public List<BareAttachment>? Attachments { get; set; }
    public List<BareEmbed>? Embeds { get; set; }
}

internal sealed class BareAuthor
{
    public string? Id { get; set; }
    public string? Username { get; set; }
    public string? GlobalName { get; set; }
    public bool Bot { get; set; }
}

internal sealed class BareMember
{
    public string? Nick { get; set; }
    public List<string>? Roles { get; set; }
}

internal sealed class BareAttachment
{
    public string? Id { get; set; }
    public string? Filename { get; set; }
    public string? Url { get; set; }
}

internal sealed class BareEmbed
{
    public string? Title { get; set; }
    public string? Description { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BarePayload))]
internal sealed partial class BareContext : JsonSerializerContext;
