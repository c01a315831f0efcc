using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What people and circumstances do in the sandbox: the same operations as under /rehearsal/, in process. Creating what exists already gives it back.
/// </summary>
/// <remarks>Every method may throw <see cref="RefusedException"/>: the world is as strict with people as with bots.</remarks>
public sealed partial class RehearsalApi
{
    private readonly World world;
    private readonly GatewaySessions sessions;
    private readonly Strip strip;

    internal RehearsalApi(World world, GatewaySessions sessions, Strip strip)
    {
        this.world = world;
        this.sessions = sessions;
        this.strip = strip;
    }

    /// <param name="locale">The guild's preferred language.</param>
    public ulong EnsureGuild(string name, string locale = "en-US")
    {
        RequireName(name, 100);
        lock (world.Gate)
            return Id(world.Guilds.Ensure(name, locale));
    }

    /// <param name="name">"@everyone" for what all may do.</param>
    /// <param name="permissions">https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</param>
    /// <param name="mentionable">Whether everybody may notify its members; null leaves it, false at first.</param>
    public ulong EnsureRole(ulong guild, string name, ulong permissions, bool? mentionable = null)
    {
        RequireName(name, 100);
        lock (world.Gate)
            return Id(world.Roles.Ensure(Snowflake.Text(guild), name, permissions, botId: null, mentionable));
    }

    /// <param name="overwrites">https://docs.discord.com/developers/resources/channel#overwrite-object ; null leaves them.</param>
    public ulong EnsureChannel(ulong guild, string name, string? topic = null, JsonArray? overwrites = null)
    {
        RequireName(name, 100);
        lock (world.Gate)
            return Id(world.Channels.Ensure(Snowflake.Text(guild), name, topic, overwrites));
    }

    /// <summary>Brings somebody in, or changes their name, nick or roles.</summary>
    public ulong EnsureMember(ulong guild, RehearsalMember member)
    {
        RequireName(member.Key, 100);
        RequireName(member.Name, 32);
        lock (world.Gate)
        {
            world.Guilds.Get(Snowflake.Text(guild));
            var user = world.Users.Ensure(member.Key, member.Name, member.Locale, member.Bot, member.TakesDirectMessages);
            var roles = (member.Roles ?? []).Select(Snowflake.Text).ToList();
            world.Members.Ensure(Snowflake.Text(guild), user.Text("id"), member.Nick, roles);
            return Id(user);
        }
    }

    public void RemoveMember(ulong guild, ulong user)
    {
        lock (world.Gate)
        {
            if (world.Applications.OfBot(Snowflake.Text(user)) is { } application)
                world.Applications.Remove(application, Snowflake.Text(guild));
            else
                world.Members.Remove(Snowflake.Text(guild), Snowflake.Text(user));
        }
    }

    /// <summary>Invites the bot of this name; one name is one application in all guilds.</summary>
    public RehearsalBot EnsureBot(ulong guild, string name)
    {
        RequireName(name, 32);
        lock (world.Gate)
        {
            world.Guilds.Get(Snowflake.Text(guild));
            var application = world.Applications.Ensure(name);
            world.Applications.Invite(application, Snowflake.Text(guild));
            return new RehearsalBot(Id(application), Snowflake.Parse(application.Text("user_id")), application.Text("token"));
        }
    }

    /// <summary>Removes the bot from the guild: its membership and what it has registered there. It can be invited again.</summary>
    public void RemoveBot(ulong guild, string name)
    {
        lock (world.Gate)
        {
            world.Guilds.Get(Snowflake.Text(guild));
            world.Applications.Remove(world.Applications.Named(name) ?? throw DiscordErrors.UnknownMember, Snowflake.Text(guild));
        }
    }

    private static ulong Id(JsonObject document) => Snowflake.Parse(document.Text("id"));

    private static void RequireName(string name, int most)
    {
        var errors = new FieldErrors();
        errors.CheckLength("name", name, (1, most));
        errors.ThrowIfAny();
    }
}
