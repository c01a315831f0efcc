using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>How sure the model is beside how often it is right.</summary>
internal static class Calibration
{
    private static readonly float[] Steps = [.. Enumerable.Range(10, 11).Select(step => step / 15f)];

    /// <summary>Makes it as sure, on average, as it is right.</summary>
    internal static LinkModel Calibrate(LinkModel model, IReadOnlyList<AnnotatedLog> logs) =>
        Steps.Select(step => model with { Certainty = step }).MinBy(candidate => Math.Abs(Overconfidence(GuessesOf(candidate, logs))))!;

    /// <summary>Guesses that a message answers an earlier one, on annotated lines, and whether they are right.</summary>
    internal static IReadOnlyList<(float Probability, bool IsRight)> GuessesOf(LinkModel model, IEnumerable<AnnotatedLog> logs) =>
    [
        .. from log in logs
           from link in Predictions.LinksOf(log, new ConversationThreader(model))
           where link is { IsGuess: true, AnswersId: not null } && log.Parents.ContainsKey(LogUtterances.LineOf(link.MessageId))
           select (link.Probability, log.Parents[LogUtterances.LineOf(link.MessageId)].Contains(LogUtterances.LineOf(link.AnswersId!.Value))),
    ];

    private static double Overconfidence(IReadOnlyList<(float Probability, bool IsRight)> guesses) =>
        guesses.Count == 0 ? 0 : guesses.Average(guess => guess.Probability) - guesses.Average(guess => guess.IsRight ? 1.0 : 0);
}
