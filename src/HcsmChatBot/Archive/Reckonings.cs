using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Archive;

/// <summary>
/// Compares each chat with Discord when it has ended, and once more when its afterglow is over. What a crash kept from being compared is compared at the
/// next start.
/// </summary>
public sealed partial class Reckonings(
    EndedChats ended, ChatReckoning reckoning, LiveChats chats, ChatStore store, WorkInHand work, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<Reckonings> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await chats.Revived.WaitAsync(stoppingToken);
            while (true)
            {
                while (ended.TryTake(out var chatId))
                    await ReckonAsync(chatId, stoppingToken);
                await WaitAsync(await NextAsync(stoppingToken), stoppingToken);
            }
        }
        catch (Exception bug) when (!stoppingToken.IsCancellationRequested)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    private async Task ReckonAsync(ulong chatId, CancellationToken stopping)
    {
        if (chats.Find(chatId) is { Current: Chat.Ended } chat)
            await reckoning.ReckonAsync(chat, stopping);
        work.End();
    }

    /// <summary>Puts what is due in line.</summary>
    /// <returns>How long it is until the next one is due.</returns>
    private async Task<TimeSpan> NextAsync(CancellationToken stopping)
    {
        var next = Longest;
        foreach (var chat in chats.All.Select(live => live.Current).OfType<Chat.Ended>().Where(chat => !chat.Plan.IsRehearsal))
        {
            var (last, over) = (await store.ReckonedAtAsync(chat.Plan.Id, stopping), chat.EndedAt + ChatFacilitator.Afterglow);
            if (last >= over)
                continue;
            var due = last is null ? TimeSpan.Zero : over - time.GetUtcNow();
            if (due <= TimeSpan.Zero)
                ended.Add(chat.Plan.Id);
            else if (due < next)
                next = due;
        }

        return next;
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(ended.AnyAsync(over.Token), Task.Delay(pause, time, over.Token));
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A bug was met while a chat was compared with Discord; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
