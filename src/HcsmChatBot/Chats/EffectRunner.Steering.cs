using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>How prompts that stand are brought up again, reworded and taken back.</summary>
public sealed partial class EffectRunner
{
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromMinutes(5);

    /// <summary>Where the prompt has gone meanwhile, or the talk has moved on, there is nothing to bring up.</summary>
    private async Task RaiseAsync(PendingEffect pending, ChatEffect.RaisePrompt raise, LiveChat chat, CancellationToken stopping)
    {
        if (await StandingAsync(chat, raise.Label, stopping) is { } prompt && chat.Current is Chat.Open open && open.Proceedings.Current(open.Plan.Agenda) == raise.Label)
            await PostOnceAsync(Lately(pending), PlaceOf(chat.Current), posts.Raise(chat.Current, prompt, raise.IsHalfway), stopping);
        await store.CompleteAsync(pending, stopping);
    }

    private async Task WithdrawAsync(PendingEffect pending, TopicLabel label, LiveChat chat, CancellationToken stopping)
    {
        if (await StandingAsync(chat, label, stopping) is not { } prompt)
        {
            await store.CompleteAsync(pending, stopping);
            return;
        }

        var isDeleted = prompt.Answers == 0 && !await IsAnsweredInThreadAsync(prompt, stopping);
        if (isDeleted)
            await DeletePromptAsync(chat.Current, prompt, stopping);
        else
            isDeleted = !await TryEditAsync(chat.Current, prompt, posts.Withdrawn(chat.Current, label), stopping);
        await chat.DeliverAsync(new Delivery.Result(new ChatEvent.PromptWithdrawn(time.GetUtcNow(), prompt.MessageId, isDeleted), pending.Number), stopping);
    }

    /// <summary>Its thread would stay in the list, without a question.</summary>
    private async Task DeletePromptAsync(Chat chat, PostedPrompt prompt, CancellationToken stopping)
    {
        await DeleteAsync(PlaceOf(chat), prompt.MessageId, stopping);
        if (prompt.ThreadId is not { } thread)
            return;
        try
        {
            await rest.EditThreadAsync(thread, name: null, archived: true, locked: null, stopping);
        }
        catch (DiscordException refusal) when (!ErrorCodes.SaysNotNow(refusal.Code))
        {
            LogRefused("archiving a thread", thread, (int)refusal.Status, refusal.Code);
        }
    }

    /// <summary>An answer may have been given that the bot has not heard of yet: without its prompt nobody would know what it answers.</summary>
    private async Task<bool> IsAnsweredInThreadAsync(PostedPrompt prompt, CancellationToken stopping)
    {
        if (prompt.ThreadId is not { } thread)
            return false;
        var said = await rest.GetMessagesAfterAsync(thread, 0, limit: 100, stopping);
        return said.Any(message => !message.Author.Bot);
    }

    private async Task AmendPromptAsync(TopicLabel label, LiveChat chat, CancellationToken stopping)
    {
        if (await StandingAsync(chat, label, stopping) is { } prompt)
            await TryEditAsync(chat.Current, prompt, posts.Prompt(chat.Current, label), stopping);
    }

    /// <returns>False where it was deleted by hand.</returns>
    private async Task<bool> TryEditAsync(Chat chat, PostedPrompt prompt, MessageToSend words, CancellationToken stopping)
    {
        try
        {
            await rest.EditMessageAsync(PlaceOf(chat), prompt.MessageId, words, stopping);
            return true;
        }
        catch (DiscordException refusal) when (ErrorCodes.SaysItIsGone(refusal.Code))
        {
            return false;
        }
    }

    /// <summary>The end was taken back before its summary was posted, or the summary of a later end stands already.</summary>
    private static async Task<bool> IsNoMoreToEndAsync(LiveChat chat, CancellationToken stopping)
    {
        await chat.SettleAsync(stopping);
        return chat.Current is not Chat.WrappingUp;
    }

    /// <summary>It may have been posted before it was known that nobody wants it; then the chat is told, which knows what becomes of it.</summary>
    private async Task LeaveSummaryAsync(PendingEffect pending, LiveChat chat, CancellationToken stopping)
    {
        var (current, place) = (chat.Current, chat.Current.Plan.ChannelId);
        if (pending.WasTried && await FindPostedAsync(place, (Lately(pending).PostedAfter, ulong.MaxValue), await posts.SummaryAsync(current, stopping), stopping) is { } posted)
            await chat.DeliverAsync(new Delivery.Result(new ChatEvent.SummaryPosted(posted.Timestamp, posted.Id), pending.Number), stopping);
        else
            await store.CompleteAsync(pending, stopping);
    }

    /// <summary>In their channel; where Discord will not have it there, in the chat's own.</summary>
    private async Task AskModeratorsAsync(PendingEffect pending, ModeratorsQuestion question, Chat chat, CancellationToken stopping)
    {
        var (words, channel) = (posts.Question(chat, question), chat.Plan.ChannelId);
        var place = await room.FindAsync(chat.Plan.GuildId, stopping) ?? channel;
        try
        {
            await PostOnceAsync(pending, place, words, stopping);
        }
        catch (DiscordException refusal) when (place != channel && !rest.TokenRefused.IsCancellationRequested && !WillPass(pending.Effect, refusal))
        {
            LogRefused(nameof(ChatEffect.AskModerators), place, (int)refusal.Status, refusal.Code);
            await PostOnceAsync(pending, channel, words, stopping);
        }
    }

    /// <summary>The same words may have been posted earlier in the chat. This machine's clock may be some minutes ahead of Discord's.</summary>
    private static PendingEffect Lately(PendingEffect pending) =>
        pending with { PostedAfter = Math.Max(pending.ChatId, Snowflake.At(pending.CreatedAt - FurthestAhead)) };

    /// <summary>What is gone already is as it should be.</summary>
    private async Task DeleteAsync(ulong channelId, ulong messageId, CancellationToken stopping)
    {
        try
        {
            await rest.DeleteMessageAsync(channelId, messageId, stopping);
        }
        catch (DiscordException refusal) when (ErrorCodes.SaysItIsGone(refusal.Code))
        {
        }
    }

    /// <summary>Its id may still be in the mailbox.</summary>
    private static async Task<PostedPrompt?> StandingAsync(LiveChat chat, TopicLabel label, CancellationToken stopping)
    {
        await chat.SettleAsync(stopping);
        return chat.Current.SoFar?.PromptOf(label);
    }

    /// <summary>Where prompts are posted.</summary>
    private static ulong PlaceOf(Chat chat) => chat.SoFar?.ThreadId ?? chat.Plan.ChannelId;
}
