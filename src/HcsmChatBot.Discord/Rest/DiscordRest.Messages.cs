using System.Globalization;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/message
public sealed partial class DiscordRest
{
    private const string ChannelMessages = "channels/{channel}/messages";

    public Task<Message> CreateMessageAsync(ulong channelId, MessageToSend message, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Post, ChannelMessages, PathOfMessages(channelId))
            {
                Major = Text(channelId),
                Repeatable = message.Nonce is not null,
                Body = OutgoingMessage.Post(message),
            },
            stopping);

    public Task<Message> EditMessageAsync(ulong channelId, ulong messageId, MessageToSend message, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Patch, ChannelMessages + "/{message}", $"{PathOfMessages(channelId)}/{Text(messageId)}")
            {
                Major = Text(channelId),
                Body = OutgoingMessage.Edit(message with { MentionUsers = null, MentionRoles = [] }),
            },
            stopping);

    /// <summary>By its method it has a limit of its own, as it has with Discord.</summary>
    public Task DeleteMessageAsync(ulong channelId, ulong messageId, CancellationToken stopping) =>
        sender.SendAsync(
            new RestCall(HttpMethod.Delete, ChannelMessages + "/{message}", $"{PathOfMessages(channelId)}/{Text(messageId)}")
            {
                Major = Text(channelId),
            },
            stopping);

    public Task<Message> GetMessageAsync(ulong channelId, ulong messageId, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Get, ChannelMessages + "/{message}", $"{PathOfMessages(channelId)}/{Text(messageId)}")
            {
                Major = Text(channelId),
            },
            stopping);

    public async Task<IReadOnlyList<Message>> GetMessagesAfterAsync(ulong channelId, ulong after, int limit, CancellationToken stopping)
    {
        var path = $"{PathOfMessages(channelId)}?after={Text(after)}&limit={limit.ToString(CultureInfo.InvariantCulture)}";
        var call = new RestCall(HttpMethod.Get, ChannelMessages, path) { Major = Text(channelId) };
        var newestFirst = await AskForListAsync<Message>(call, stopping);
        return [.. newestFirst.OrderBy(message => message.Id)];
    }

    private static string PathOfMessages(ulong channelId) => $"channels/{Text(channelId)}/messages";
}
