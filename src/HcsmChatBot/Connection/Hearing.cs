using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Connection;

/// <summary>
/// Stores, while a chat lives, until when the bot surely heard: in a chat where nobody speaks nothing else would tell. What a lost session takes with it
/// begins there. It may be too early by a heartbeat, never too late.
/// </summary>
public sealed class Hearing(IGateway gateway, GatewayProgress progress, LiveChats chats, ChatStore store, TimeProvider time, ConnectionClock connection) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, connection.Time, stoppingToken);
            await NoteAsync(stoppingToken);
        }
    }

    /// <summary>Changes nothing where something that was told is not stored yet, or was passed over and has not come again.</summary>
    public async Task NoteAsync(CancellationToken stopping)
    {
        var vitals = gateway.Vitals;
        if (vitals.Told is { } told && told == progress.Mark && chats.All.Any(chat => chat.Current.SoFar is not null))
            await store.NoteHeardAsync(time.GetUtcNow() - vitals.Silent, stopping);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = store.Disk.UnlessFull(cancellationToken);
        try
        {
            if (!store.Disk.IsFull)
                await NoteAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The goodbye is for what matters more: what was stored last stands, which is too early at worst.
        }
    }
}
