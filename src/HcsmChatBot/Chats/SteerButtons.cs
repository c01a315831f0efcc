using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>The buttons by which an open chat is led. Each remembers which topic was open where it was shown.</summary>
internal static class SteerButtons
{
    public const string Name = "steer";

    /// <param name="action">A subcommand of /chat: next, back, pause, …</param>
    /// <param name="label">What stands on it.</param>
    public static Button Of(string action, Chat chat, string label, ButtonStyle style = ButtonStyle.Secondary) =>
        new(Asked.CustomId(Name, action, chat.Plan.Id, chat.SoFar?.Current(chat.Plan.Agenda).ToString() ?? ""), label, style);
}
