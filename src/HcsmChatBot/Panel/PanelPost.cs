using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Panel;

/// <summary>
/// Puts a panel into the moderators' channel. Before each post it stores that it will be tried, so that a crash between the post and its answer leaves one panel:
/// the same nonce is sent again, and past its age the channel's history is asked, as with every post.
/// </summary>
public sealed class PanelPost(IDiscordRest rest, ChatStore store, PanelWords words, TimeProvider time)
{
    /// <summary>https://docs.discord.com/developers/resources/message#create-message</summary>
    private static readonly TimeSpan NonceIsSafeFor = TimeSpan.FromMinutes(2);

    /// <summary>The new one first, then the old one goes: there is always one to press.</summary>
    /// <returns>Whether it is known to show this message: one that was found again may show an earlier one.</returns>
    public async Task<bool> PostAnewAsync(PanelRow row, ulong channelId, PanelView view, MessageToSend message, CancellationToken stopping)
    {
        var wasTried = row.TriedAt is not null;
        if (!wasTried)
            await BeginAsync(row, channelId, view.Chat, stopping);
        var posted = await FindPostedAsync(row, wasTried, view, stopping)
            ?? await rest.CreateMessageAsync((ulong)row.ChannelId, message with { Nonce = NonceOf(row) }, stopping);
        (row.MessageId, row.TriedAt) = ((long)posted.Id, null);
        await store.SavePanelAsync(row, stopping);
        await DeleteStaleAsync(row, stopping);
        return !wasTried;
    }

    public async Task EditAsync(PanelRow row, MessageToSend message, CancellationToken stopping) =>
        await rest.EditMessageAsync((ulong)row.ChannelId, (ulong)row.MessageId!, message, stopping);

    /// <summary>Nothing of the chat is to be shown any more.</summary>
    public async Task DeleteAsync(PanelRow row, CancellationToken stopping)
    {
        foreach (var messageId in new[] { row.MessageId, row.StaleId }.OfType<long>())
            await DeleteAsync((ulong)row.ChannelId, (ulong)messageId, stopping);
    }

    /// <summary>What a crash left behind.</summary>
    public async Task DeleteStaleAsync(PanelRow row, CancellationToken stopping)
    {
        if (row is not { StaleId: { } stale, MessageId: not null })
            return;
        await DeleteAsync((ulong)row.ChannelId, (ulong)stale, stopping);
        row.StaleId = null;
        await store.SavePanelAsync(row, stopping);
    }

    private async Task BeginAsync(PanelRow row, ulong channelId, Chat chat, CancellationToken stopping)
    {
        await DeleteStaleAsync(row, stopping);
        var hasMoved = row.ChannelId != (long)channelId;
        // Moderators have chosen another channel: in the old one there may be others by now.
        if (hasMoved && row.MessageId is { } left)
            await DeleteAsync((ulong)row.ChannelId, (ulong)left, stopping);
        (row.StaleId, row.MessageId, row.ChannelId) = (hasMoved ? null : row.MessageId, null, (long)channelId);
        (row.Number, row.TriedAt, row.Topic) = (row.Number + 1, time.GetUtcNow().ToUnixTimeMilliseconds(), TopicOf(chat));
        await store.SavePanelAsync(row, stopping);
    }

    private async Task<Message?> FindPostedAsync(PanelRow row, bool wasTried, PanelView view, CancellationToken stopping)
    {
        if (!wasTried || time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(row.TriedAt!.Value) <= NonceIsSafeFor)
            return null;
        var title = words.Title(view.Language, view.Chat);
        Message? found = null;
        await foreach (var posted in rest.HistoryAsync((ulong)row.ChannelId, (ulong)(row.StaleId ?? row.ChatId), stopping))
            found = posted.Author.Bot && posted.Content.Split('\n')[0] == title ? posted : found;
        return found;
    }

    /// <summary>Where it is gone already, or may not be deleted, there is nothing more to do.</summary>
    private async Task DeleteAsync(ulong channelId, ulong messageId, CancellationToken stopping)
    {
        try
        {
            await rest.DeleteMessageAsync(channelId, messageId, stopping);
        }
        catch (DiscordException)
        {
        }
    }

    /// <summary>At most 25 characters, and no effect's.</summary>
    private static string NonceOf(PanelRow row) => $"{row.ChatId}p{row.Number}";

    public static string TopicOf(Chat chat) => chat.SoFar!.Current(chat.Plan.Agenda).ToString();
}
