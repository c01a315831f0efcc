using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab;

/// <summary>What each annotated line of a log answers. All lines are read: the others are context. System lines answer nothing.</summary>
internal static class Predictions
{
    public static LogPrediction OfTheModel(AnnotatedLog log) => Of(log, new ConversationThreader());

    public static Func<AnnotatedLog, LogPrediction> Of(LinkModel model) => log => Of(log, new ConversationThreader(model));

    private static LogPrediction Of(AnnotatedLog log, ConversationThreader threader) =>
        Annotated(log, LinksOf(log, threader).Select(Link).Concat(log.Lines.Index().Where(line => line.Item.IsSystem).Select(line => LineLink.Start(line.Index))));

    /// <summary>Of everything that is said, in order.</summary>
    public static IEnumerable<ReplyLink> LinksOf(AnnotatedLog log, ConversationThreader threader) =>
        LogUtterances.Of(log.Lines).Where(said => said is not null).Select(said => threader.Read(said!.Value));

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
        new(log, [.. links.Where(link => log.Parents.ContainsKey(link.Child)).OrderBy(link => link.Child)]);
}
