using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What the bot must be allowed to in a channel before a chat is planned or begun there, so that it does not fail at its hour.</summary>
internal static class ChannelPermissions
{
    private static readonly Permission[] Always = [Permission.ViewChannel, Permission.SendMessages, Permission.EmbedLinks, Permission.ReadMessageHistory];
    private static readonly Permission[] ForThreads = [Permission.CreatePublicThreads, Permission.SendMessagesInThreads];

    /// <summary>All that a chat with threads needs, by the names that Discord's own settings give them.</summary>
    public static string Names(Texts texts, Language language) =>
        string.Join(", ", Always.Concat(ForThreads).Select(permission => texts.Say(language, $"permission.{permission}")));

    public static IReadOnlyList<Permission> Needed(ThreadPlan threads) => threads == ThreadPlan.None ? Always : [.. Always, .. ForThreads];

    /// <summary>What is needed where the bot posts and opens no thread.</summary>
    public static IReadOnlyList<Permission> NeededToPost => Always;

    /// <summary>Each permission that is missing, by the name that Discord's own settings give it; null when none is.</summary>
    public static string? Refusal(ChatCommandTools tools, Asked asked) => Refusal(tools, asked.Language, asked.Interaction.AppPermissions, "refused.permissions");

    /// <summary>The same of a channel where nothing is asked.</summary>
    public static string? RefusalIn(ChatCommandTools tools, Language language, ulong channelId, UInt128? held) =>
        Refusal(tools, language, held, "refused.permissions.elsewhere", ("channel", $"<#{channelId}>"));

    private static string? Refusal(ChatCommandTools tools, Language language, UInt128? held, string key, params ReadOnlySpan<(string, object?)> values)
    {
        var missing = Permissions.Missing(held, Needed(tools.Options.Usual.Threads));
        return missing.Count == 0
            ? null
            : tools.Texts.Say(language, key, [.. values, ("missing", string.Join('\n', missing.Select(permission => $"- {tools.Texts.Say(language, $"permission.{permission}")}")))]);
    }
}
