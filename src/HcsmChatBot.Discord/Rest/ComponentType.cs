namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/components/reference#component-object-component-types ; those the bot sends.</summary>
internal enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    UserSelect = 5,
    RoleSelect = 6,
    ChannelSelect = 8,
    Label = 18,
    FileUpload = 19,
}
