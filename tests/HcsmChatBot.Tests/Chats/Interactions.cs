using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Tests.Chats;

/// <summary>Commands as Discord brings them.</summary>
internal static class Interactions
{
    public const ulong Thread = 20;
    public const ulong ModeratorRole = 30;
    public const ulong OtherRole = 31;

    /// <summary>MANAGE_EVENTS. https://docs.discord.com/developers/topics/permissions</summary>
    public static readonly UInt128 MayManageEvents = (UInt128)1 << 33;

    public static readonly ulong Id = Snowflake.At(ScriptedShell.Wednesday) + 1;

    /// <summary>What the gateway tells of the guild.</summary>
    public static Guild Guild => new()
    {
        Id = ScriptedShell.Guild,
        Roles = [new Role { Id = ModeratorRole, Name = "Moderator" }, new Role { Id = OtherRole, Name = "Nurses" }],
        Channels = [new Channel { Id = ScriptedShell.Place, Name = "hcsmca" }],
        Threads = [new Channel { Id = Thread, Type = ChannelType.PublicThread, ParentId = ScriptedShell.Place, Name = "T1 Why?" }],
    };

    public static Member Moderator => Person(3, ModeratorRole);

    public static Member Participant => Person(4);

    public static Member Person(ulong id, params ulong[] roles) => new() { User = new User { Id = id, Username = $"user{id}" }, Roles = roles };

    public static Interaction Chat(string subcommand, Member member, params (string Name, string Value)[] options) => new()
    {
        Id = Id,
        ApplicationId = 9,
        Type = InteractionType.ApplicationCommand,
        Token = "token",
        GuildId = ScriptedShell.Guild,
        ChannelId = ScriptedShell.Place,
        Member = member,
        Data = new InteractionData
        {
            Name = "chat",
            Options = [new InteractionOption { Name = subcommand, Type = CommandOptionType.Subcommand, Options = [.. options.Select(option => new InteractionOption { Name = option.Name, Value = option.Value })] }],
        },
    };
}
