using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Suggestions;

namespace HcsmChatBot.Suggestions;

/// <summary>The forms and buttons of suggestions, by the names that come back when they are used.</summary>
internal static class SuggestionButtons
{
    /// <summary>The form in which something is suggested.</summary>
    public const string Suggest = "suggest";

    /// <summary>A page of the list: "suggestion-page:Waiting:1".</summary>
    public const string Page = "suggestion-page";
    public const string Accept = "suggestion-accept";
    public const string Edit = "suggestion-edit";
    public const string Decline = "suggestion-decline";
    public const string Remove = "suggestion-remove";

    /// <summary>"suggestion-ask:SUGGESTION:CHAT".</summary>
    public const string Ask = "suggestion-ask";

    public static Button Of(string name, Suggestion suggestion, string label, ButtonStyle style = ButtonStyle.Secondary) => new(Asked.CustomId(name, suggestion.Id), label, style);

    public static Button To(SuggestionStanding shown, int page, string label) => new(Asked.CustomId(Page, shown, page), label);

    /// <summary>0 where it is none.</summary>
    public static ulong IdOf(Asked asked, int argument = 0) => ulong.TryParse(asked.Arguments.ElementAtOrDefault(argument), out var id) ? id : 0;
}
