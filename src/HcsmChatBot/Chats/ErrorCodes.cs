namespace HcsmChatBot.Chats;

/// <summary>Discord's refusals that mean something to the bot. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal static class ErrorCodes
{
    public const int UnknownMessage = 10008;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int ThreadExists = 160004;
}
