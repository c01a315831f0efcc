using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>The buttons by which an open chat is led. Each remembers which topic was open where it was shown.</summary>
internal static class SteerButtons
{
    public const string Name = "steer";

    public const string Next = "next";
    public const string Back = "back";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Extend = "extend";
    public const string Skip = "skip";
    public const string Topic = "topic";
    public const string Undo = "undo";
    public const string Start = "start";

    /// <summary>Asks once more.</summary>
    public const string End = "end";
    public const string EndNow = "end-now";

    /// <summary>What the button gives an open topic.</summary>
    public const int MinutesMore = 5;

    /// <param name="action">One of the names above.</param>
    /// <param name="label">What stands on it.</param>
    public static Button Of(string action, Chat chat, string label, ButtonStyle style = ButtonStyle.Secondary) =>
        new(Asked.CustomId(Name, action, chat.Plan.Id, chat.SoFar?.Current(chat.Plan.Agenda).ToString() ?? ""), label, style);

    /// <summary>Each that makes sense now: those that move the talk, and below them those that change the hour.</summary>
    public static IEnumerable<Button> For(Chat chat, DateTimeOffset at, Texts texts, Language language) => chat switch
    {
        Chat.Open open => [.. Moving(open, texts, language), .. Changing(open, texts, language)],
        Chat.WrappingUp over => TakingBack(over, over.EndedAt, at, texts, language),
        Chat.Ended over => TakingBack(over, over.EndedAt, at, texts, language),
        _ => [],
    };

    /// <summary>What those who moderate can answer where the clock cannot know.</summary>
    public static IEnumerable<Button> For(Chat chat, ModeratorsQuestion question, Texts texts, Language language)
    {
        if (question != ModeratorsQuestion.WasAway)
        {
            if (chat is not Chat.Scheduled)
                yield break;
            yield return question == ModeratorsQuestion.HostLeft
                ? PlanButtons.Host(chat.Plan.Id, texts.Say(language, "plan.button.host"))
                : Of(Start, chat, texts.Say(language, "steer.start"), ButtonStyle.Primary);
            yield return PlanButtons.CallOff(chat.Plan.Id, texts.Say(language, "plan.button.call-off"));
            yield break;
        }

        yield return Of(Resume, chat, texts.Say(language, "steer.resume"), ButtonStyle.Primary);
        if (chat.SoFar?.Next(chat.Plan.Agenda) is { } next)
            yield return Of(Next, chat, Say(texts, language, "steer.next", next.Label));
        yield return Of(End, chat, texts.Say(language, "steer.end"), ButtonStyle.Danger);
    }

    private static IEnumerable<Button> Moving(Chat.Open chat, Texts texts, Language language)
    {
        var (soFar, agenda) = (chat.Proceedings, chat.Plan.Agenda);
        var next = soFar.Next(agenda);
        if (next is not null)
            yield return Of(Next, chat, Say(texts, language, "steer.next", next.Label), ButtonStyle.Primary);
        if (soFar.Previous(agenda) is { } earlier)
            yield return Of(Back, chat, Say(texts, language, "steer.back", earlier.Label));
        if (next is not null)
            yield return new Button(Asked.CustomId(Name, Skip, chat.Plan.Id, soFar.Current(agenda), next.Label), Say(texts, language, "steer.skip", next.Label), ButtonStyle.Secondary);
        yield return Of(Topic, chat, texts.Say(language, "steer.topic"), next is null ? ButtonStyle.Primary : ButtonStyle.Secondary);
    }

    private static IEnumerable<Button> Changing(Chat.Open chat, Texts texts, Language language)
    {
        yield return chat.Pause is null
            ? Of(Pause, chat, texts.Say(language, "steer.pause")) with { StartsRow = true }
            : Of(Resume, chat, texts.Say(language, "steer.resume"), ButtonStyle.Primary) with { StartsRow = true };
        if (!chat.Proceedings.IsUnplanned && (chat.TopicEndsAt is not null || chat.Pause?.Left is not null))
            yield return Of(Extend, chat, texts.Say(language, "steer.extend", ("n", MinutesMore)));
        if (!chat.Steps.IsEmpty)
            yield return Of(Undo, chat, texts.Say(language, "steer.undo"));
        yield return Of(End, chat, texts.Say(language, "steer.end"), ButtonStyle.Danger);
    }

    private static IEnumerable<Button> TakingBack(Chat chat, DateTimeOffset endedAt, DateTimeOffset at, Texts texts, Language language) =>
        at - endedAt < ChatFacilitator.UndoEndWithin ? [Of(Undo, chat, texts.Say(language, "steer.undo.end"))] : [];

    private static string Say(Texts texts, Language language, string key, TopicLabel label) => texts.Say(language, key, ("topic", StepWords.Of(texts, language, label)));
}
