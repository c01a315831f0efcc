using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Looks through the data of an op 2 or op 6. https://docs.discord.com/developers/events/gateway-events#identify</summary>
internal sealed class GatewayIdentification(World world, GatewaySessions sessions)
{
    /// <param name="compressed">The transport is, which excludes compressed payloads.</param>
    /// <param name="code">With what to close when there is no identity.</param>
    public GatewayIdentity? Read(JsonObject data, bool compressed, out int code)
    {
        code = 0;
        if (data["token"] is null || data["properties"] is not JsonObject || (compressed && data.Flag("compress")))
            code = CloseCodes.DecodeError;
        else if (ApplicationOf(data) is not { } application)
            code = CloseCodes.AuthenticationFailed;
        else if (GatewayShard.Read(data["shard"]) is not { } shard)
            code = CloseCodes.InvalidShard;
        else if (sessions.Settings.ShardingRequired && (data["shard"] is null || shard.Count < sessions.Settings.Shards))
            code = CloseCodes.ShardingRequired;
        else if (data["intents"].AsNumber() is not { } bits || (bits & ~(long)Intents.Known) != 0)
            code = CloseCodes.InvalidIntents;
        else if (((Intents)bits & Intents.Privileged & ~Applications.AllowedIntents(application)) != 0)
            code = CloseCodes.DisallowedIntents;
        else
            return new GatewayIdentity(application, (Intents)bits, shard);
        return null;
    }

    /// <returns>Null when the token is nobody's.</returns>
    public JsonObject? ApplicationOf(JsonObject data)
    {
        var token = data.TextOrNull("token") ?? "";
        return world.Applications.WithToken(token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token);
    }
}
