using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The emoji members put under messages.</summary>
public sealed partial class RehearsalApi
{
    /// <param name="emoji">One Unicode emoji, or name:id.</param>
    public void React(ulong channel, ulong message, string emoji, ulong member)
    {
        lock (world.Gate)
            world.Reactions.Add(Shown(channel, message), Emoji.Read(emoji), Snowflake.Text(member));
    }

    /// <summary>Takes the member's own reaction away.</summary>
    public void Unreact(ulong channel, ulong message, string emoji, ulong member)
    {
        lock (world.Gate)
            world.Reactions.Remove(Shown(channel, message), Emoji.Read(emoji), Snowflake.Text(member));
    }

    private JsonObject Shown(ulong channel, ulong message) => world.Messages.Get(Snowflake.Text(channel), Snowflake.Text(message));
}
