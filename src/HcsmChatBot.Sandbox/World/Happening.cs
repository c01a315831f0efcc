using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Something changed in the world: the dispatch that tells of it, and who may hear it.</summary>
/// <param name="Name">https://docs.discord.com/developers/events/gateway-events#receive-events</param>
internal sealed record Happening(string Name, JsonObject Data)
{
    private byte[]? whole;
    private byte[]? bare;

    /// <summary>Only bots of this guild hear it; null for direct messages and one bot's own affairs.</summary>
    public string? GuildId { get; init; }

    /// <summary>Only those who may see this channel hear it.</summary>
    public JsonObject? Channel { get; init; }

    /// <summary>These bots hear it as well: it takes the channel out of their sight.</summary>
    public IReadOnlySet<string> AlsoFor { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Only this bot (by user id) hears it.</summary>
    public string? OnlyBot { get; init; }

    /// <summary>An ephemeral: only this person sees it, and no gateway session.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Without this intent a session does not hear it; 0 needs none.</summary>
    public Intents Needs { get; init; }

    /// <summary>True for MESSAGE_CREATE and MESSAGE_UPDATE.</summary>
    public bool CarriesMessage => Name is "MESSAGE_CREATE" or "MESSAGE_UPDATE";

    public byte[] Whole => whole ??= Data.Bytes();

    /// <summary>What a bot without MESSAGE_CONTENT gets of another's message. https://docs.discord.com/developers/events/gateway#message-content-intent</summary>
    public byte[] Bare => bare ??= Strip(Data.Copy()).Bytes();

    private static JsonObject Strip(JsonObject message)
    {
        message["content"] = "";
        foreach (var list in (string[])["embeds", "attachments", "components"])
            message[list] = new JsonArray();
        if (message["referenced_message"] is JsonObject referenced)
            Strip(referenced);
        return message;
    }
}
