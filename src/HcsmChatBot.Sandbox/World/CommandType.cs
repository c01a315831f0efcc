namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types</summary>
internal static class CommandType
{
    public const int Slash = 1;
    public const int OnPerson = 2;
    public const int OnMessage = 3;
}
