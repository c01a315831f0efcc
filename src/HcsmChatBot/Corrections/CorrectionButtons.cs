using HcsmChatBot.Connection;

namespace HcsmChatBot.Corrections;

/// <summary>The menu and the form of corrections, by the names that come back when they are used.</summary>
internal static class CorrectionButtons
{
    /// <summary>The menu of topics: "refile:CHAT:MESSAGE".</summary>
    public const string Refile = "refile";

    /// <summary>The menu of what a message may answer: "answers:CHAT:MESSAGE".</summary>
    public const string Relink = "answers";

    /// <summary>The form of a prompt: "reword:CHAT:LABEL".</summary>
    public const string Reword = "reword";

    /// <summary>0 where it is none.</summary>
    public static ulong IdOf(Asked asked, int argument = 0) => ulong.TryParse(asked.Arguments.ElementAtOrDefault(argument), out var id) ? id : 0;
}
