using System.Collections.Concurrent;
using System.Threading.Channels;
using HcsmChatBot.Discord;

namespace HcsmChatBot.Archive;

/// <summary>The guilds in which something changed that may let the bot see more. Each waits once, however much changes there.</summary>
internal sealed class ChangedGuilds
{
    private readonly ConcurrentDictionary<ulong, bool> guilds = new();
    private readonly Channel<bool> changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Note(GatewayEvent happened)
    {
        if (GuildOf(happened) is not { } guildId)
            return;
        guilds[guildId] = true;
        changed.Writer.TryWrite(true);
    }

    /// <summary>Completes when one waits.</summary>
    public Task AnyAsync(CancellationToken stopping) => changed.Reader.WaitToReadAsync(stopping).AsTask();

    public IReadOnlySet<ulong> TakeAll()
    {
        changed.Reader.TryRead(out _);
        return guilds.Keys.Where(guildId => guilds.TryRemove(guildId, out _)).ToHashSet();
    }

    private static ulong? GuildOf(GatewayEvent happened) => happened switch
    {
        GatewayEvent.GuildAvailable(var guild) => guild.Id,
        GatewayEvent.ChannelSeen(var channel) => channel.GuildId,
        GatewayEvent.RoleSeen(var guildId, _) => guildId,
        GatewayEvent.ThreadsListed(var guildId, _, _) => guildId,
        _ => null,
    };
}
