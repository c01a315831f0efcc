using HcsmChatBot.Discord.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
public sealed partial class DiscordRest
{
    private const int ChannelMessageWithSource = 4;
    private const int DeferredChannelMessageWithSource = 5;
    private const int Ephemeral = 1 << 6;

    public Task DeferAsync(ulong interactionId, string token, CancellationToken stopping) =>
        AnswerAsync(interactionId, token, new OutgoingAnswer(DeferredChannelMessageWithSource, new() { Flags = Ephemeral }), stopping);

    public Task RespondAsync(ulong interactionId, string token, string content, CancellationToken stopping) =>
        AnswerAsync(interactionId, token, new OutgoingAnswer(ChannelMessageWithSource, new() { Content = content, Flags = Ephemeral }), stopping);

    public Task<Message> EditOriginalAsync(ulong applicationId, string token, string content, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(
                HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original", $"{PathOfWebhook(applicationId, token)}/messages/@original")
            {
                Major = token,
                OfInteraction = true,
                Body = Wire.Write(new OutgoingMessage { Content = content }),
            },
            stopping);

    public Task<Message> FollowUpAsync(ulong applicationId, string token, string content, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(HttpMethod.Post, "webhooks/{application}/{token}", PathOfWebhook(applicationId, token))
            {
                Major = token,
                OfInteraction = true,
                Repeatable = false,
                Body = Wire.Write(new OutgoingMessage { Content = content, Flags = Ephemeral }),
            },
            stopping);

    /// <summary>A second first answer is an error (40060), so it is sent again only when it cannot have arrived.</summary>
    private Task<byte[]> AnswerAsync(ulong interactionId, string token, OutgoingAnswer answer, CancellationToken stopping) =>
        sender.SendAsync(
            new RestCall(
                HttpMethod.Post, "interactions/{interaction}/{token}/callback",
                $"interactions/{Text(interactionId)}/{Uri.EscapeDataString(token)}/callback")
            {
                Major = token,
                OfInteraction = true,
                Repeatable = false,
                Body = Wire.Write(answer),
            },
            stopping);

    private static string PathOfWebhook(ulong applicationId, string token) => $"webhooks/{Text(applicationId)}/{Uri.EscapeDataString(token)}";
}
