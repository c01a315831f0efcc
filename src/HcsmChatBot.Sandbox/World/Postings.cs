using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Who may write where, for bots and people alike. https://docs.discord.com/developers/topics/threads#permissions</summary>
internal static class Postings
{
    public static void RequireAllowed(World world, JsonObject channel, string userId)
    {
        if (channel.TextOrNull("bot_id") == userId && !world.Users.TakesDirectMessages(channel.Text("recipient_id"), userId))
            throw DiscordErrors.CannotMessageUser;
        if (!Channels.IsThread(channel))
        {
            world.Permissions.Require(channel, userId, Permission.SendMessages);
            return;
        }

        world.Permissions.Require(channel, userId, Permission.SendMessagesInThreads);
        if (Channels.IsLocked(channel) && !world.Permissions.Allow(channel, userId, Permission.ManageThreads))
            throw DiscordErrors.ThreadLocked;
    }

    /// <summary>A thread that is locked and archived is left as it is. https://docs.discord.com/developers/topics/threads#locked-threads</summary>
    public static void RequireDeletable(World world, JsonObject channel, string userId)
    {
        if (Channels.IsThread(channel) && !Channels.IsActive(channel) && Channels.IsLocked(channel)
            && !world.Permissions.Allow(channel, userId, Permission.ManageThreads))
            throw DiscordErrors.ThreadLocked;
    }

    /// <summary>Whether the channel has this message for everybody.</summary>
    public static bool IsThere(World world, JsonObject channel, string messageId) =>
        world.Messages.Find(messageId) is { } message && message.Text("channel_id") == channel.Text("id") && message["only_for"] is null;
}
