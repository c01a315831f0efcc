using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>What each annotated line of a log answers. All lines are read: the others are context. System lines answer nothing.</summary>
internal static class Predictions
{
    public static LogPrediction OfTheModel(AnnotatedLog log)
    {
        var threader = new ConversationThreader();
        return Annotated(log, LogUtterances.Of(log.Lines).Select((said, line) =>
            said is { } utterance ? Link(threader.Read(utterance)) : LineLink.Start(line)));
    }

    /// <summary>Everybody answers whoever spoke last.</summary>
    public static LogPrediction OfThePrevious(AnnotatedLog log)
    {
        int? previous = null;
        return Annotated(log, log.Lines.Select((said, line) =>
        {
            if (said.IsSystem)
                return LineLink.Start(line);
            var link = new LineLink(line, previous ?? line);
            previous = line;
            return link;
        }));
    }

    private static LineLink Link(ReplyLink link) => new(LogUtterances.LineOf(link.MessageId), LogUtterances.LineOf(link.AnswersId ?? link.MessageId));

    private static LogPrediction Annotated(AnnotatedLog log, IEnumerable<LineLink> links) =>
        new(log, [.. links.Where(link => log.Parents.ContainsKey(link.Child))]);
}
