using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What the bot must be allowed to in a channel before a chat is planned or begun there, so that it does not fail at its hour.</summary>
internal static class ChannelPermissions
{
    /// <summary>All that a chat with threads needs, by the names that Discord's own settings give them.</summary>
    public static string Names(Texts texts, Language language) =>
        string.Join(", ", OfChats(ThreadPlan.Topic).Select(permission => texts.Say(language, $"permission.{permission}")));

    /// <summary>Each permission that is missing, by the name that Discord's own settings give it; null when none is.</summary>
    public static string? Refusal(ChatCommandTools tools, Asked asked) => Refusal(tools, asked.Language, asked.Interaction.AppPermissions, "refused.permissions");

    /// <summary>The same of a channel where nothing is asked.</summary>
    public static string? RefusalIn(ChatCommandTools tools, Language language, ulong channelId, UInt128? held) =>
        Refusal(tools, language, held, "refused.permissions.elsewhere", ("channel", $"<#{channelId}>"));

    /// <summary>What a chat needs in its channel.</summary>
    public static IReadOnlyList<Permission> OfChats(ThreadPlan threads) => threads == ThreadPlan.None ? BotPermissions.ToTalk : [.. BotPermissions.ToTalk, .. BotPermissions.ForThreads];

    private static string? Refusal(ChatCommandTools tools, Language language, UInt128? held, string key, params ReadOnlySpan<(string, object?)> values)
    {
        var missing = Permissions.Missing(held, OfChats(tools.Options.Usual.Threads));
        return missing.Count == 0
            ? null
            : tools.Texts.Say(language, key, [.. values, ("missing", string.Join('\n', missing.Select(permission => $"- {tools.Texts.Say(language, $"permission.{permission}")}")))]);
    }
}
