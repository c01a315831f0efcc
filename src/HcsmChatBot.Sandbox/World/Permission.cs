namespace HcsmChatBot.Sandbox;

/// <summary>The bits the sandbox looks at. https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</summary>
internal static class Permission
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong AddReactions = 1UL << 6;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong MentionEveryone = 1UL << 17;
    public const ulong ManageRoles = 1UL << 28;
    public const ulong UseApplicationCommands = 1UL << 31;
    public const ulong ManageEvents = 1UL << 33;
    public const ulong ManageThreads = 1UL << 34;
    public const ulong CreatePublicThreads = 1UL << 35;
    public const ulong SendMessagesInThreads = 1UL << 38;
    public const ulong CreateEvents = 1UL << 44;

    /// <summary>Every bit Discord has given a meaning.</summary>
    public const ulong All = (1UL << 53) - 1;

    /// <summary>What @everyone may do in a new guild.</summary>
    public const ulong Usual = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands
        | CreatePublicThreads | SendMessagesInThreads;

    /// <summary>17901423807488, what the bot is invited with: view, send, embed, attach, read history, create public threads, send in threads, create events.</summary>
    public const ulong Invited = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | CreatePublicThreads | SendMessagesInThreads | CreateEvents;
}
