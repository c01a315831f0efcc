using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What changes around a bot while it runs.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>Takes permissions from a member or bot in one channel, whatever its roles allow.</summary>
    /// <param name="permissions">All that are denied there from now on; 0 gives them back. Without 1 &lt;&lt; 10 the channel is out of sight.</param>
    public void Deny(ulong channel, ulong member, ulong permissions)
    {
        lock (world.Gate)
            world.Channels.Deny(world.Channels.Get(Snowflake.Text(channel)), Snowflake.Text(member), permissions);
    }

    /// <summary>Deletes a channel with its threads, or one thread.</summary>
    public void DeleteChannel(ulong channel)
    {
        lock (world.Gate)
        {
            var found = world.Channels.Get(Snowflake.Text(channel));
            if (found.TextOrNull("guild_id") is null)
                throw DiscordErrors.WrongChannelType;
            world.Channels.Remove(found);
        }
    }

    /// <summary>Archives or locks a thread, or the opposite, as a moderator or time would; null leaves it.</summary>
    public void ChangeThread(ulong thread, bool? archived = null, bool? locked = null)
    {
        var changes = new JsonObject();
        if (archived is not null)
            changes["archived"] = archived;
        if (locked is not null)
            changes["locked"] = locked;
        lock (world.Gate)
        {
            var found = world.Channels.Get(Snowflake.Text(thread));
            world.Threads.Change(Channels.IsThread(found) ? found : throw DiscordErrors.WrongChannelType, changes);
        }
    }

    /// <summary>
    /// GUILD_DELETE with unavailable true; from then on nothing of the guild is dispatched, though it happens and stands in the history.
    /// https://docs.discord.com/developers/events/gateway#guild-availability
    /// </summary>
    public void BeginOutage(ulong guild)
    {
        lock (world.Gate)
            world.Guilds.BeginOutage(Snowflake.Text(guild));
    }

    /// <summary>GUILD_CREATE as it is now; what was not dispatched never is.</summary>
    public void EndOutage(ulong guild)
    {
        lock (world.Gate)
        {
            var id = Snowflake.Text(guild);
            if (!world.Guilds.EndOutage(id))
                return;
            foreach (var session in sessions.All.Where(session => session.Shard.Covers(id) && world.Members.Find(id, session.BotId) is not null))
                GatewayDispatches.Available(world, session, id);
        }
    }

    /// <summary>Gives a bot a new token; the old one is refused with 401 and 4004. Connections stay.</summary>
    /// <param name="bot">Its user id.</param>
    public string ResetToken(ulong bot)
    {
        lock (world.Gate)
            return world.Applications.ResetToken(ApplicationOf(bot)).Text("token");
    }

    /// <summary>Which privileged intents the application of a bot has switched on; identifying with another is closed with 4014.</summary>
    /// <param name="bot">Its user id.</param>
    /// <param name="intents">Of 1 &lt;&lt; 1 (members), 1 &lt;&lt; 8 (presences), 1 &lt;&lt; 15 (message content); at first members and message content.</param>
    public void AllowIntents(ulong bot, long intents)
    {
        if ((intents & ~(long)Intents.Privileged) != 0)
            throw DiscordErrors.InvalidField("intents", "BASE_TYPE_CHOICES", $"Only {(long)Intents.Privileged} and parts of it are privileged.");
        lock (world.Gate)
            world.Applications.AllowIntents(ApplicationOf(bot), (Intents)intents);
    }

    /// <summary>Sends every session a dispatch of any name, known to Discord or not.</summary>
    public void Dispatch(string name, JsonObject data)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_'))
            throw DiscordErrors.InvalidField("name", "BASE_TYPE_CHOICES", "Value must be capitals and underscores.");
        lock (world.Gate)
        {
            foreach (var session in sessions.All)
                session.Tell(new GatewayNews(name, data.Bytes(), IsMadeUp: true));
        }
    }

    private JsonObject ApplicationOf(ulong bot) => world.Applications.OfBot(Snowflake.Text(bot)) ?? throw DiscordErrors.UnknownUser;
}
