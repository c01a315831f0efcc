using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Connection;

internal static class Participants
{
    /// <summary>A person wrote it: not a bot, not a webhook, not one of Discord's own notices.</summary>
    public static bool Wrote(Message message) =>
        message is { Author.Bot: false, WebhookId: null, Type: MessageType.Default or MessageType.Reply };
}
