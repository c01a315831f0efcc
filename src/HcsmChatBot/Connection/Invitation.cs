using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Connection;

/// <summary>The link by which somebody who manages a server lets the bot in. https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow</summary>
/// <param name="ApplicationId">As the developer portal shows it; the bot's user may have another.</param>
public sealed record Invitation(ulong ApplicationId, bool WithEvents)
{
    private const int LongestName = 25;

    public UInt128 Permissions => Discord.Models.Permissions.SetOf(BotPermissions.Invited(WithEvents));

    public Uri Link => new($"https://discord.com/oauth2/authorize?client_id={ApplicationId}&permissions={Permissions}&scope=bot+applications.commands");

    /// <summary>The link, and in words what it asks for.</summary>
    public IEnumerable<string> Lines(Texts texts)
    {
        yield return $"{Link}";
        yield return "";
        yield return "Open this link as somebody who manages the server. It lets the bot in with its commands, and asks for:";
        yield return "";
        foreach (var permission in BotPermissions.Invited(WithEvents))
            yield return $"  {texts.Say(Language.En, $"permission.{permission}").PadRight(LongestName)} {BotPermissions.PurposeOf(permission)}";
        yield return "";
        yield return WithEvents
            ? $"Never for Administrator. Without the list of events ({texts.Say(Language.En, $"permission.{Permission.CreateEvents}")}) all else works: invite --without-events."
            : "Never for Administrator. Published chats will not stand in the server's list of events; all else works.";
    }
}
