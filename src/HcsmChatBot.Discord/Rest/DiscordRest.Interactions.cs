using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
public sealed partial class DiscordRest
{
    /// <summary>A second first answer is an error (40060), so it is sent again only when it cannot have arrived.</summary>
    public Task AnswerAsync(ulong interactionId, string token, InteractionAnswer answer, CancellationToken stopping) =>
        sender.SendAsync(
            new RestCall(
                HttpMethod.Post, "interactions/{interaction}/{token}/callback",
                $"interactions/{Text(interactionId)}/{Uri.EscapeDataString(token)}/callback")
            {
                Major = token,
                OfInteraction = true,
                Repeatable = false,
                Body = OutgoingAnswer.Body(answer),
            },
            stopping);

    public Task<Message> EditOriginalAsync(ulong applicationId, string token, MessageToSend message, CancellationToken stopping) =>
        AskAsync<Message>(
            new RestCall(
                HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original",
                $"webhooks/{Text(applicationId)}/{Uri.EscapeDataString(token)}/messages/@original")
            {
                Major = token,
                OfInteraction = true,
                Body = OutgoingMessage.Edit(message),
            },
            stopping);
}
