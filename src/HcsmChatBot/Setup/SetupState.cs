using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>How a guild is set up, and what the bot may do there.</summary>
/// <param name="Holds">What was chosen, else what is usual.</param>
public sealed record SetupState(GuildSettings Chosen, ChatOptions Holds)
{
    /// <summary>The channel that was chosen, else that of the guild's first series.</summary>
    public ulong? ChatChannelId { get; init; }

    public ulong? ModeratorsChannelId { get; init; }

    public Role? ModeratorRole { get; init; }

    /// <summary>Null also where nobody is to be notified.</summary>
    public Role? ReminderRole { get; init; }

    /// <summary>What the bot may do where chats are held; null where it is not known.</summary>
    public UInt128? HeldInChats { get; init; }

    /// <summary>The same for the moderators' channel.</summary>
    public UInt128? HeldInRoom { get; init; }

    /// <summary>Whether everybody sees the moderators' channel; null where it is not known.</summary>
    public bool? IsRoomOpen { get; init; }

    /// <summary>What was chosen and is no more.</summary>
    public ImmutableArray<GuildSetting> Lost { get; init; } = [];

    public ThreadPlan Threads => Holds.Threads;
}
