using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>Who did what in a chat, in words.</summary>
public sealed class DeedWords(Texts texts)
{
    /// <summary>What people do, and what the clock does; not what they merely ask to see.</summary>
    public static readonly IReadOnlyCollection<string> Told =
    [
        nameof(ChatEvent.PlanRequested), nameof(ChatEvent.CancelRequested), nameof(ChatEvent.HostConfirmed), nameof(ChatEvent.StartRequested),
        nameof(ChatEvent.NextRequested), nameof(ChatEvent.TopicRequested), nameof(ChatEvent.BackRequested), nameof(ChatEvent.SkipRequested),
        nameof(ChatEvent.PauseRequested), nameof(ChatEvent.ResumeRequested), nameof(ChatEvent.UndoRequested), nameof(ChatEvent.RewordRequested),
        nameof(ChatEvent.RefileRequested), nameof(ChatEvent.RelinkRequested), nameof(ChatEvent.CohostRequested), nameof(ChatEvent.ExtendRequested), nameof(ChatEvent.EndRequested),
        nameof(ChatEvent.StartDue), nameof(ChatEvent.TopicDue), nameof(ChatEvent.HalfwayDue), nameof(ChatEvent.EndDue),
    ];

    public string Say(Language language, Deed deed)
    {
        var what = deed.Outcome switch
        {
            nameof(ChatEffect.AskModerators) => texts.Say(language, "log.asked"),
            nameof(ModeratorsQuestion.NobodyConfirmed) => texts.Say(language, "log.asked.nobody"),
            _ => texts.Say(language, $"log.{KeyOf(deed)}", ("about", About(language, deed))),
        };
        return $"{Timestamps.ClockWithSeconds(deed.At)} {Who(language, deed)} {what}";
    }

    private static string KeyOf(Deed deed) => deed switch
    {
        { Outcome: nameof(ChatAnswer.Reopened) } => nameof(ChatAnswer.Reopened),
        { Kind: nameof(ChatEvent.CohostRequested), About: null } => "CohostRequested.unknown",
        _ => deed.Kind,
    };

    private string Who(Language language, Deed deed) => deed switch
    {
        { UserId: { } userId } => $"<@{userId}>",
        { Kind: nameof(ChatEvent.StartDue) or nameof(ChatEvent.TopicDue) or nameof(ChatEvent.HalfwayDue) or nameof(ChatEvent.EndDue) } => texts.Say(language, "log.clock"),
        _ => texts.Say(language, "log.somebody"),
    };

    private string About(Language language, Deed deed) => deed switch
    {
        { Kind: nameof(ChatEvent.CohostRequested), About: { } userId } => $"<@{userId}>",
        { About: { } about } when TopicLabel.TryParse(about, out var label) => StepWords.Of(texts, language, label),
        _ => "",
    };
}
