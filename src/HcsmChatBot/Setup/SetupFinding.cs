using System.Collections.Immutable;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>Something about a guild that is to be put right before all goes as it should.</summary>
public abstract record SetupFinding
{
    private SetupFinding()
    {
    }

    /// <summary>What was chosen is no more.</summary>
    public sealed record Lost(GuildSetting Setting) : SetupFinding;

    /// <summary>There is none, chosen or usual.</summary>
    public sealed record None(GuildSetting Setting) : SetupFinding;

    /// <summary>Everybody sees the moderators' channel: no panel is shown there.</summary>
    public sealed record OpenRoom(ulong ChannelId) : SetupFinding;

    /// <summary>Chats are held in the moderators' channel.</summary>
    public sealed record OneForBoth(ulong ChannelId) : SetupFinding;

    public sealed record Lacking(ulong ChannelId, ImmutableArray<Permission> Missing) : SetupFinding;

    /// <summary>Nobody is notified by a role that cannot be mentioned.</summary>
    public sealed record SilentRole(Role Role) : SetupFinding;

    /// <summary>In the order in which somebody would put them right.</summary>
    public static IEnumerable<SetupFinding> In(SetupState state)
    {
        foreach (var setting in state.Lost)
            yield return new Lost(setting);
        if (state.ChatChannelId is null)
            yield return new None(GuildSetting.ChatChannel);
        if (state.ModeratorsChannelId is null)
            yield return new None(GuildSetting.ModeratorsChannel);
        else if (state.ModeratorsChannelId == state.ChatChannelId)
            yield return new OneForBoth(state.ModeratorsChannelId.Value);
        else if (state.IsRoomOpen == true)
            yield return new OpenRoom(state.ModeratorsChannelId.Value);
        if (state.ModeratorRole is null)
            yield return new None(GuildSetting.ModeratorRole);
        if (state is { ReminderRole: null, Holds.ReminderRole.Length: > 0 })
            yield return new None(GuildSetting.ReminderRole);
        if (state.ReminderRole is { Mentionable: false } role && Permissions.Missing(state.HeldInChats, Permission.MentionEveryone).Count > 0)
            yield return new SilentRole(role);
        foreach (var lacking in Lackings(state))
            yield return lacking;
    }

    private static IEnumerable<Lacking> Lackings(SetupState state)
    {
        if (state.ChatChannelId is { } chats && Permissions.Missing(state.HeldInChats, [.. ChannelPermissions.OfChats(state.Threads), Permission.CreateEvents]) is { Count: > 0 } there)
            yield return new Lacking(chats, [.. there]);
        if (state.ModeratorsChannelId is { } room && room != state.ChatChannelId && Permissions.Missing(state.HeldInRoom, BotPermissions.ToTalk) is { Count: > 0 } here)
            yield return new Lacking(room, [.. here]);
    }
}
