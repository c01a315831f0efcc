using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Chats;

/// <summary>
/// Carries effects out in Discord. It is the one place where Discord's refusals and absences are met: what was refused becomes an event,
/// what got no answer is tried again until the bot stops. Every effect may be run twice.
/// </summary>
public sealed partial class EffectRunner(
    IDiscordRest rest, ChatStore store, Posts posts, Answers answers, ModeratorsRoom room, TimeProvider time, ConnectionClock connection, ILogger<EffectRunner> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task RunAsync(PendingEffect pending, LiveChat chat, CancellationToken stopping)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = Min(pause * 2, LongestPause))
        {
            try
            {
                await CarryOutAsync(pending, chat, stopping);
                return;
            }
            catch (DiscordException) when (rest.TokenRefused.IsCancellationRequested)
            {
                // The bot is about to stop: the effect stays in the outbox until it has a token that is taken.
                await Task.Delay(Timeout.InfiniteTimeSpan, connection.Time, stopping);
            }
            catch (DiscordException refusal) when (!WillPass(pending.Effect, refusal))
            {
                LogRefused(pending.Effect.GetType().Name, pending.ChatId, (int)refusal.Status, refusal.Code);
                await GiveUpAsync(pending, chat, refusal, stopping);
                return;
            }
            catch (DiscordFailureException failure)
            {
                LogTryingAgain(pending.Effect.GetType().Name, pending.ChatId, pause, failure.Message);
                await Task.Delay(pause, connection.Time, stopping);
                pending = pending with { WasTried = true };
            }
        }
    }

    /// <summary>Tells who asked that nothing was changed. It waits in no outbox, for there is no room for it.</summary>
    public async Task SayDiskIsFullAsync(string answerTo, CancellationToken stopping)
    {
        try
        {
            var address = AnswerAddress.Parse(answerTo);
            await answers.GiveAsync(address, answers.DiskIsFull(address.Language), stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogUntold(failure.Message);
        }
    }

    /// <summary>Slow mode and limits of writing pass by themselves. An announcement that cannot be amended now is not worth that posts wait behind it.</summary>
    private static bool WillPass(ChatEffect effect, DiscordException refusal) => ErrorCodes.SaysNotNow(refusal.Code) && effect is not ChatEffect.AmendAnnouncement;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private async Task CarryOutAsync(PendingEffect pending, LiveChat chat, CancellationToken stopping)
    {
        switch (pending.Effect)
        {
            case ChatEffect.Answer(var answerTo, ChatAnswer.Relinked(var messageId)):
                await answers.GiveAsync(answerTo, chat.Current, await store.StandingLinkAsync(messageId, stopping), stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.Answer(var answerTo, var said):
                await answers.GiveAsync(answerTo, said, chat.Current.Plan.GuildId, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.LinkPrompt link:
                await PostOnceAsync(pending, link.ThreadId, posts.Link(chat.Current, link), stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.PostAnnouncement(var number):
                await AnnounceAsync(pending, number, chat, stopping);
                break;
            case ChatEffect.AmendAnnouncement(var standing):
                await AmendAsync(chat.Current, standing, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.RaisePrompt raise:
                await RaiseAsync(pending, raise, chat, stopping);
                break;
            case ChatEffect.WithdrawPrompt(var label):
                await WithdrawAsync(pending, label, chat, stopping);
                break;
            case ChatEffect.AmendPrompt(var label):
                await AmendPromptAsync(label, chat, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.WithdrawSummary(var summary):
                await DeleteAsync(chat.Current.Plan.ChannelId, summary, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.PostSummary when await IsNoMoreToEndAsync(chat, stopping):
                await LeaveSummaryAsync(pending, chat, stopping);
                break;
            case ChatEffect.AskModerators(var question):
                await AskModeratorsAsync(Lately(pending), question, chat.Current, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            case ChatEffect.Welcome welcome:
                await WelcomeAsync(pending, welcome, stopping);
                await store.CompleteAsync(pending, stopping);
                break;
            default:
                var (result, threadRefused) = await PostAsync(pending, chat.Current, stopping);
                await chat.DeliverAsync(new Delivery.Result(result, pending.Number), stopping);
                if (threadRefused is { } code)
                    await chat.DeliverAsync(new Delivery.Told(new ChatEvent.PostRefused(time.GetUtcNow(), pending.Effect, code)), stopping);
                break;
        }
    }

    private async Task GiveUpAsync(PendingEffect pending, LiveChat chat, DiscordException refusal, CancellationToken stopping)
    {
        var nothingToMend = pending.Effect is ChatEffect.Answer or ChatEffect.LinkPrompt or ChatEffect.AmendAnnouncement or ChatEffect.WithdrawSummary || (pending.Effect is ChatEffect.Welcome && ErrorCodes.SaysItIsGone(refusal.Code));
        if (nothingToMend)
            await store.CompleteAsync(pending, stopping);
        else
            await chat.DeliverAsync(new Delivery.Result(new ChatEvent.PostRefused(time.GetUtcNow(), pending.Effect, refusal.Code), pending.Number), stopping);
    }

    private async Task<(ChatEvent Result, int? ThreadRefused)> PostAsync(PendingEffect pending, Chat chat, CancellationToken stopping)
    {
        var channel = chat.Plan.ChannelId;
        switch (pending.Effect)
        {
            case ChatEffect.PostOpening:
                var opening = await PostOnceAsync(pending, channel, posts.Opening(chat), stopping);
                var room = chat.Plan.Threads == ThreadPlan.Chat ? await OpenThreadAsync(opening, posts.ThreadName(chat), stopping) : default;
                return (new ChatEvent.OpeningPosted(opening.Timestamp, opening.Id, room.Id), room.Refused);
            case ChatEffect.PostPrompt(var label):
                var prompt = await PostOnceAsync(pending, chat.SoFar?.ThreadId ?? channel, posts.Prompt(chat, label), stopping);
                var thread = chat.Plan.Threads == ThreadPlan.Topic ? await OpenThreadAsync(prompt, Posts.ThreadName(chat, label), stopping) : default;
                return (new ChatEvent.PromptPosted(prompt.Timestamp, label, prompt.Id, thread.Id), thread.Refused);
            case ChatEffect.PostSummary:
                var summary = await PostOnceAsync(pending, channel, await posts.SummaryAsync(chat, stopping), stopping);
                return (new ChatEvent.SummaryPosted(summary.Timestamp, summary.Id), null);
            default:
                throw new System.Diagnostics.UnreachableException(pending.Effect.GetType().Name);
        }
    }

    /// <summary>Under the name that the message is archived with; where it is kept no more, nobody is welcomed.</summary>
    private async Task WelcomeAsync(PendingEffect pending, ChatEffect.Welcome welcome, CancellationToken stopping)
    {
        if (await store.AuthorNameAsync(welcome.MessageId, stopping) is { } name)
            await PostOnceAsync(pending, welcome.PlaceId, posts.Welcome(welcome, name), stopping);
    }

    /// <summary>A prompt without a thread is still a prompt: people answer in the channel, and /chat status tells why.</summary>
    private async Task<(ulong? Id, int? Refused)> OpenThreadAsync(Message message, string name, CancellationToken stopping)
    {
        try
        {
            return ((await rest.StartThreadAsync(message.ChannelId, message.Id, name, stopping)).Id, null);
        }
        catch (DiscordException refusal) when (refusal.Code == ErrorCodes.ThreadExists)
        {
            return (message.Id, null);
        }
        catch (DiscordException refusal) when (!ErrorCodes.SaysNotNow(refusal.Code))
        {
            LogRefused("a thread", message.ChannelId, (int)refusal.Status, refusal.Code);
            return (null, refusal.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody could not be told that the disk is full: {Reason}")]
    private partial void LogUntold(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused {Effect} of {Place}: status {Status}, code {Code}")]
    private partial void LogRefused(string effect, ulong place, int status, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Effect} of chat {Chat} is tried again in {Pause}: {Reason}")]
    private partial void LogTryingAgain(string effect, ulong chat, TimeSpan pause, string reason);
}
