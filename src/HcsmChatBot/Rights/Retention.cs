using HcsmChatBot.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HcsmChatBot.Rights;

/// <summary>Deletes, whole, the chats that were kept as long as was promised: at the start of the bot and daily.</summary>
public sealed partial class Retention(
    LiveChats chats, PlanDrafts drafts, SuggestionBook suggestions, ChatStore store, StorageOptions options, TimeProvider time, ILogger<Retention> log) : IJob
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public static void Schedule(IQuartzBuilder quartz) => quartz.ScheduleJob<Retention>(
        trigger => trigger.WithIdentity(nameof(Retention)).StartNow().WithSimpleSchedule(daily => daily.WithInterval(Every).RepeatForever()));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A chat that is being brought back to life cannot be let go.
        await chats.Revived.WaitAsync(cancellationToken);
        await RunAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        // Where chats are kept until they are deleted, only what waits in vain goes.
        var before = options.KeptFor is { } keptFor ? time.GetUtcNow() - keptFor : DateTimeOffset.UnixEpoch;
        var over = await store.OlderThanAsync(before, stopping);
        await chats.LetGoAsync(plan => over.Contains(plan.Id), stopping);
        drafts.Forget(draft => draft.ChatId is { } chatId ? over.Contains(chatId) : draft.TypedAt < before);
        suggestions.Forget(suggestion => suggestion.ChangedAt < before);
        await store.ForgetOlderThanAsync(before, stopping);
        if (!over.IsEmpty)
            LogForgotten(over.Length);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} chats were kept long enough and were deleted")]
    private partial void LogForgotten(int count);
}
