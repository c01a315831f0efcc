using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Dispatches to one session alone.</summary>
internal static class GatewayDispatches
{
    /// <summary>READY, then each guild as it becomes available. https://docs.discord.com/developers/events/gateway-events#ready</summary>
    public static void Ready(World world, GatewaySession session, string resumeUrl, JsonNode? shard)
    {
        var guilds = world.Members.GuildsOf(session.BotId).Where(session.Shard.Covers).ToList();
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = world.Users.Render(session.BotId),
            ["guilds"] = guilds.Select(id => new JsonObject { ["id"] = id, ["unavailable"] = true }).ToJson(),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = resumeUrl,
            ["application"] = ApplicationOf(world, session),
        };
        if (shard is not null)
            ready["shard"] = shard.DeepClone();
        session.Tell("READY", ready);
        foreach (var id in guilds.Where(world.Guilds.IsAvailable))
            Available(world, session, id);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#guild-create</summary>
    public static void Available(World world, GatewaySession session, string guildId)
    {
        if (session.Has(Intents.Guilds))
            session.Tell("GUILD_CREATE", world.Guilds.RenderAvailable(world.Guilds.Get(guildId), session.BotId, session.Intents));
    }

    private static JsonObject ApplicationOf(World world, GatewaySession session)
    {
        var flags = Applications.Flags(world.Applications.Find(session.ApplicationId)!);
        return new JsonObject { ["id"] = session.ApplicationId, ["flags"] = flags, ["flags_new"] = Snowflake.Text((ulong)flags) };
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#request-guild-members</summary>
    public static void MemberChunk(World world, GatewaySession session, JsonObject request)
    {
        if (request.TextOrNull("guild_id") is not { } guildId || world.Members.Find(guildId, session.BotId) is null)
            return;
        var query = request.TextOrNull("query") ?? "";
        var wanted = request["user_ids"] switch
        {
            JsonArray list => list.Select(id => id!.ToString()).ToHashSet(),
            JsonValue one => [one.ToString()],
            _ => null,
        };
        var members = world.Members.Of(guildId)
            .Where(member => wanted?.Contains(member.Text("user_id"))
                ?? world.Members.DisplayName(guildId, member.Text("user_id")).StartsWith(query, StringComparison.OrdinalIgnoreCase));
        var chunk = new JsonObject
        {
            ["guild_id"] = guildId,
            ["members"] = members.Select(world.Members.Render).ToJson(),
            ["chunk_index"] = 0,
            ["chunk_count"] = 1,
            ["not_found"] = (wanted?.Where(id => world.Members.Find(guildId, id) is null) ?? []).ToJson(),
        };
        if (request["nonce"] is { } nonce)
            chunk["nonce"] = nonce.DeepClone();
        session.Tell("GUILD_MEMBERS_CHUNK", chunk);
    }
}
