using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/message
public sealed partial class DiscordRest
{
    private const string ChannelMessages = "channels/{channel}/messages";

    public Task<Message> CreateMessageAsync(ulong channelId, MessageToSend message, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Post, ChannelMessages, $"channels/{Text(channelId)}/messages")
            {
                Major = Text(channelId),
                Repeatable = message.Nonce is not null,
                Body = Wire.Write(OutgoingMessage.From(message)),
            },
            stopping);

    public Task<Message> GetMessageAsync(ulong channelId, ulong messageId, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Get, "channels/{channel}/messages/{message}", $"channels/{Text(channelId)}/messages/{Text(messageId)}") { Major = Text(channelId) },
            stopping);

    public Task<IReadOnlyList<User>> GetReactionsAsync(ulong channelId, ulong messageId, Emoji emoji, CancellationToken stopping) =>
        AskAsync<IReadOnlyList<User>>(
            new RestCall(
                HttpMethod.Get, "channels/{channel}/messages/{message}/reactions/{emoji}",
                $"channels/{Text(channelId)}/messages/{Text(messageId)}/reactions/{Uri.EscapeDataString(emoji.Key)}?limit=100")
            {
                Major = Text(channelId),
            },
            stopping);

    public Task<byte[]> DownloadAsync(Attachment attachment, int mostBytes, CancellationToken stopping) =>
        throw new DiscordUnreachableException($"Attachment {attachment.Id} of {mostBytes} bytes cannot be fetched yet.");

    public async Task<IReadOnlyList<Message>> GetMessagesAfterAsync(ulong channelId, ulong after, int limit, CancellationToken stopping)
    {
        var path = $"channels/{Text(channelId)}/messages?after={Text(after)}&limit={Text((ulong)limit)}";
        var call = new RestCall(HttpMethod.Get, ChannelMessages, path) { Major = Text(channelId) };
        var newestFirst = await AskAsync<IReadOnlyList<Message>>(call, stopping);
        return [.. newestFirst.OrderBy(message => message.Id)];
    }
}
