using HcsmChatBot.Discord;

namespace HcsmChatBot.Connection;

/// <summary>
/// Which guilds are in sight: after a new session, and after an outage, each comes into it with a GUILD_CREATE, and what was said there before was not told.
/// https://docs.discord.com/developers/events/gateway#guild-availability
/// </summary>
public sealed class GuildsInSight
{
    private readonly HashSet<ulong> inSight = [];

    /// <returns>Whether a guild has come into sight with this. A process that resumes has none in sight, and is told of none.</returns>
    public bool HasGrown(GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.Ready:
                inSight.Clear();
                return false;
            case GatewayEvent.GuildGone(var guildId, _):
                inSight.Remove(guildId);
                return false;
            case GatewayEvent.GuildAvailable(var guild):
                return inSight.Add(guild.Id);
            default:
                return false;
        }
    }
}
