using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>How a post appears once, whatever happens between the request and its answer.</summary>
public sealed partial class EffectRunner
{
    /// <summary>
    /// Discord recognises a repeated nonce for "the past few minutes" only; past this age the channel's history is asked instead.
    /// https://docs.discord.com/developers/resources/message#create-message
    /// </summary>
    private static readonly TimeSpan NonceIsSafeFor = TimeSpan.FromMinutes(2);

    private async Task<Message> PostOnceAsync(PendingEffect pending, ulong place, MessageToSend message, CancellationToken stopping)
    {
        if (await EarlierAsync(pending, place, message, stopping) is { } earlier)
            return earlier;
        if (!pending.WasTried)
            await store.MarkTriedAsync(pending, stopping);
        return await rest.CreateMessageAsync(place, message with { Nonce = pending.Nonce }, stopping);
    }

    /// <summary>What was posted already as far as this database knows, or in the time that was lost with the one it is a copy of.</summary>
    private async Task<Message?> EarlierAsync(PendingEffect pending, ulong place, MessageToSend message, CancellationToken stopping)
    {
        var since = message.ReplyTo ?? pending.PostedAfter;
        if (pending.WasTried && time.GetUtcNow() - pending.CreatedAt > NonceIsSafeFor)
            return await FindPostedAsync(place, (since, ulong.MaxValue), message, stopping);
        if (await store.LostTimeAsync(stopping) is not { } lost || pending.ChatId > Snowflake.At(lost.Until))
            return null;
        return await FindPostedAsync(place, (Math.Max(since, Snowflake.At(lost.From)), Snowflake.At(lost.Until)), message, stopping);
    }

    private async Task<Message?> FindPostedAsync(ulong place, (ulong Since, ulong Until) ids, MessageToSend message, CancellationToken stopping)
    {
        await foreach (var posted in rest.HistoryAsync(place, ids.Since, stopping))
        {
            if (posted.Id > ids.Until)
                break;
            if (posted.Author.Bot && IsThis(posted, message))
                return posted;
        }

        return null;
    }

    /// <summary>A reply is known by what it answers. Else the first line alone says which post of its chat this is: the counts of a summary may have changed since.</summary>
    private static bool IsThis(Message posted, MessageToSend message) => message.ReplyTo is { } answered
        ? posted.RepliesTo == answered
        : FirstLine(posted.Content) == FirstLine(message.Content);

    private static string FirstLine(string content) => content.Split('\n')[0];
}
