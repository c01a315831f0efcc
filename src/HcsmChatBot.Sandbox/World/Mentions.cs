using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>Whom a message notifies. https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal sealed partial class Mentions(World world)
{
    /// <param name="allowed">Null allows everything in the text, and the author of the message that is answered.</param>
    public void Write(JsonObject message, JsonObject? allowed)
    {
        var content = message.Text("content");
        if (!content.Contains('@') && message["reply_to"] is null)
        {
            message.Remove("mentions");
            return;
        }

        var users = Named(PersonMention(), content, allowed, "users").Where(id => world.Users.Find(id) is not null).ToList();
        if (RepliedUser(message, allowed) is { } answered && !users.Contains(answered))
            users.Add(answered);
        message["mentions"] = users.ToJson();
        message["mention_roles"] = Named(RoleMention(), content, allowed, "roles").Where(id => MayMention(message, id)).ToJson();
        message["mention_everyone"] = Everyone().IsMatch(content) && Parses(allowed, "everyone") && MayMentionEveryone(message);
    }

    private static IEnumerable<string> Named(Regex pattern, string content, JsonObject? allowed, string kind)
    {
        var ids = pattern.Matches(content).Select(match => match.Groups[1].Value).Distinct();
        if (Parses(allowed, kind))
            return ids;
        var named = allowed!.Texts(kind).ToHashSet();
        return ids.Where(named.Contains);
    }

    private static bool Parses(JsonObject? allowed, string kind) => allowed is null || allowed.Texts("parse").Contains(kind);

    private string? RepliedUser(JsonObject message, JsonObject? allowed) =>
        allowed is null || allowed.Flag("replied_user") ? world.Messages.Find(message.TextOrNull("reply_to"))?.Text("author_id") : null;

    /// <summary>
    /// One that is not mentionable is shown, and nobody is notified. https://docs.discord.com/developers/topics/permissions#role-object
    /// </summary>
    private bool MayMention(JsonObject message, string roleId) =>
        world.Roles.Find(roleId) is { } role
        && role.Text("guild_id") == world.Channels.Get(message.Text("channel_id")).TextOrNull("guild_id")
        && (role.Flag("mentionable") || MayMentionEveryone(message));

    private bool MayMentionEveryone(JsonObject message) =>
        world.Permissions.Allow(world.Channels.Get(message.Text("channel_id")), message.Text("author_id"), Permission.MentionEveryone);

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex PersonMention();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)\\b")]
    private static partial Regex Everyone();
}
