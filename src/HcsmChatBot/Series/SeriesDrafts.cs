using System.Collections.Concurrent;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Series;

/// <summary>What was typed and had faults, until it is put right: in memory because a form is shown at once, in the database because nobody types it twice.</summary>
public sealed class SeriesDrafts(ChatStore store) : IHostedService
{
    private readonly ConcurrentDictionary<ulong, SeriesDraft> byChannel = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var draft in await store.LoadSeriesDraftsAsync(cancellationToken))
            byChannel[draft.ChannelId] = draft;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public SeriesDraft? Find(ulong channelId) => byChannel.GetValueOrDefault(channelId);

    public async Task KeepAsync(SeriesDraft draft, CancellationToken stopping)
    {
        await store.SaveSeriesDraftAsync(draft, stopping);
        byChannel[draft.ChannelId] = draft;
    }

    /// <summary>It became a series, which the database knows.</summary>
    public void Drop(ulong channelId) => byChannel.TryRemove(channelId, out _);

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(ulong guildId)
    {
        foreach (var draft in byChannel.Values.Where(draft => draft.GuildId == guildId))
            byChannel.TryRemove(draft.ChannelId, out _);
    }
}
