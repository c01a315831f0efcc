using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Doctor;

/// <summary>Judges what the bot may do, and says what it may not by the names in Discord's own settings.</summary>
internal sealed class PermissionWords(Texts texts)
{
    private const string Check = "permissions";

    /// <param name="held">What its roles allow the bot, a bit set; null where Discord did not tell.</param>
    /// <param name="mustMention">It shall notify a role that not everybody may notify.</param>
    public IEnumerable<Finding> OfGuild(Guild guild, UInt128? held, bool mustMention)
    {
        if (held is not { } set)
        {
            yield return new Finding(Check, Grade.Warning, $"{guild.Name}: what the bot may do there could not be told.", "Run doctor again.");
            yield break;
        }

        if ((set & Permissions.SetOf(Permission.Administrator)) != 0)
            yield return new Finding(Check, Grade.Warning, $"{guild.Name}: the bot is an administrator there, which it never needs.", "Take Administrator from its role, and give it what invite names.");
        if (Permissions.Missing(held, BotPermissions.ForEvents) is { Count: > 0 } events)
            yield return Missing(guild, null, events, Grade.Note, "chats do not stand in the server's list of events");
        if (Permissions.Missing(held, BotPermissions.ForFiles) is { Count: > 0 } files)
            yield return Missing(guild, null, files, Grade.Warning, "transcripts may not reach whoever asks for them");
        if (mustMention && Permissions.Missing(held, BotPermissions.ToNotify) is { Count: > 0 } notify)
            yield return Missing(guild, null, notify, Grade.Warning, "reminders notify nobody (or make the role mentionable by everybody)");
    }

    /// <param name="name">Null where the bot does not see it.</param>
    /// <param name="held">In the channel, a bit set; null where it cannot be known.</param>
    public IEnumerable<Finding> OfChannel(Guild guild, ChannelNeed need, string? name, UInt128? held) => need.Sight switch
    {
        Sight.Gone => [new Finding(Check, need.IfMissing, $"{guild.Name}: the channel {need.Channel}, where a chat or a series is planned, is there no more.", "Plan the chat in another channel; /series show there tells of the series.") { Facts = FactsOf(guild, need, name, []) }],
        Sight.Hidden => [Missing(guild, (need, name), [Permission.ViewChannel], need.IfMissing, "no chat works there")],
        _ => Permissions.Missing(held, need.Wanted) is { Count: > 0 } missing ? [Missing(guild, (need, name), missing, need.IfMissing, need.IfMissing == Grade.Failure ? "a chat fails there" : "the bot cannot speak to moderators there")] : [],
    };

    public static Finding AllIsAllowed(Guild guild, int channels) =>
        new(Check, Grade.Ok, $"{guild.Name}: the bot may do what it needs{(channels > 0 ? $", in {channels} channels too" : "")}.") { Facts = new Dictionary<string, object?> { ["guild"] = $"{guild.Id}" } };

    private Finding Missing(Guild guild, (ChannelNeed Need, string? Name)? channel, IReadOnlyList<Permission> missing, Grade grade, string without)
    {
        var names = string.Join(", ", missing.Select(permission => texts.Say(Language.En, $"permission.{permission}")));
        var where = channel is { } there ? $"{guild.Name}, {(there.Name is null ? $"channel {there.Need.Channel}" : $"#{there.Name}")}" : guild.Name;
        return new Finding(Check, grade, $"{where}: the bot lacks {names}; {without}.", channel is null ? "Give it to the bot's role in the server's settings." : "Give it to the bot's role, or in the channel's settings under Permissions.")
        {
            Facts = FactsOf(guild, channel?.Need, channel?.Name, missing),
        };
    }

    private static Dictionary<string, object?> FactsOf(Guild guild, ChannelNeed? need, string? name, IReadOnlyList<Permission> missing) => new()
    {
        ["guild"] = $"{guild.Id}",
        ["channel"] = need is null ? null : $"{need.Channel}",
        ["channelName"] = name,
        ["missing"] = missing.Select(permission => $"{permission}").ToArray(),
    };
}
