namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message#message-object-message-types</summary>
internal static class MessageType
{
    private const int Default = 0;
    private const int Reply = 19;
    private const int SlashCommand = 20;
    private const int TargetedCommand = 23;

    public static int Of(Draft draft) => draft switch
    {
        { FirstAnswer: true, Interaction: { } interaction } when interaction["payload"]!["data"]!["target_id"] is not null => TargetedCommand,
        { FirstAnswer: true } => SlashCommand,
        { ReplyTo: not null } => Reply,
        _ => Default,
    };
}
