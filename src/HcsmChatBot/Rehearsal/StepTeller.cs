using System.Globalization;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Rehearsal;

/// <summary>Puts what the bot committed on the strip: kinds, ids and labels; the page finds the words.</summary>
internal static class StepTeller
{
    public static StripLine LineFor(CommittedStep step) => new(
        step.Event.GetType().Name,
        Facts([("chat", Id(step.ChatId)), .. About(step.Event)]),
        [.. step.Effects.Select(effect => new StripLine(effect.GetType().Name, Facts(About(effect)), []))]);

    private static IEnumerable<(string Name, string? Value)> About(ChatEvent happened) => happened switch
    {
        ChatEvent.TopicRequested asked => [By(asked), ("topic", $"{asked.Label}")],
        ChatEvent.SkipRequested asked => [By(asked), ("topic", asked.Label?.ToString())],
        ChatEvent.RewordRequested asked => [By(asked), ("topic", $"{asked.Label}")],
        ChatEvent.RefileRequested asked => [By(asked), ("topic", $"{asked.Label}"), ("message", Id(asked.MessageId))],
        ChatEvent.RelinkRequested asked => [By(asked), ("message", Id(asked.MessageId))],
        ChatEvent.ExtendRequested asked => [By(asked), ("minutes", asked.Minutes.ToString(CultureInfo.InvariantCulture))],
        ChatEvent.Request asked => [By(asked)],
        ChatEvent.TopicDue due => [("topic", $"{due.Label}")],
        ChatEvent.HalfwayDue due => [("topic", $"{due.Label}")],
        ChatEvent.PromptPosted posted => [("topic", $"{posted.Label}"), ("message", Id(posted.MessageId))],
        ChatEvent.PostRefused refused => [("refused", refused.Effect.GetType().Name), ("code", refused.DiscordCode.ToString(CultureInfo.InvariantCulture))],
        ChatEvent.HostLeft left => [("by", Id(left.UserId))],
        ChatEvent.MessagePosted said => [("message", Id(said.MessageId)), ("newcomer", said.Newcomer is { } newcomer ? Id(newcomer.UserId) : null)],
        _ => [],
    };

    private static IEnumerable<(string Name, string? Value)> About(ChatEffect effect) => effect switch
    {
        ChatEffect.Answer(_, ChatAnswer.Refused refused) => [("said", nameof(ChatAnswer.Refused)), ("why", $"{refused.Why}")],
        ChatEffect.Answer answer => [("said", answer.Said.GetType().Name)],
        ChatEffect.PostPrompt post => [("topic", $"{post.Label}")],
        ChatEffect.LinkPrompt link => [("topic", $"{link.Label}")],
        ChatEffect.RaisePrompt raise => [("topic", $"{raise.Label}")],
        ChatEffect.WithdrawPrompt withdrawn => [("topic", $"{withdrawn.Label}")],
        ChatEffect.AmendPrompt amended => [("topic", $"{amended.Label}")],
        ChatEffect.AskModerators asked => [("why", $"{asked.Question}")],
        ChatEffect.Welcome welcome => [("topic", $"{welcome.Label}"), ("newcomer", Id(welcome.Newcomer.UserId))],
        ChatEffect.Archive archived => [("topic", $"{archived.Filing.Topic}"), ("why", $"{archived.Filing.Because}")],
        ChatEffect.FileAgain again => [("topic", $"{again.Label}")],
        ChatEffect.Refile refiled => [("topic", $"{refiled.Label}")],
        _ => [],
    };

    private static (string Name, string? Value) By(ChatEvent.Request asked) => ("by", Id(asked.Ask.UserId));

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Facts(IEnumerable<(string Name, string? Value)> facts) =>
        facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).ToDictionary(fact => fact.Name, fact => fact.Value!);
}
