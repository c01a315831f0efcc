using System.Text;
using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests;

public sealed class PredictionsTests
{
    private const string Meeting = """
        === ann joined
        [12:00] <ann> #startmeeting
        [12:00] <MootBot> Meeting started at 12:00. The chair is ann.
        [12:01] <ann> [TOPIC] What has changed since last week?
        === bob joined
        [12:02] <bob> nothing
        [12:04] <ann> [TOPIC] What comes next?
        """;

    private static AnnotatedLog Annotated(string log, params int[] lines) =>
        AnnotatedLog.Of("a", IrcLog.Read(Encoding.UTF8.GetBytes(log)), lines.Select(LineLink.Start));

    private static IEnumerable<LineLink> OfTheModel(AnnotatedLog log) => Predictions.OfTheModel(log).Links;

    private static IEnumerable<LineLink> OfThePrevious(AnnotatedLog log) => Predictions.OfThePrevious(log).Links;

    [Fact]
    public void The_model_looks_only_back_and_says_the_same_every_time()
    {
        var log = Annotated(Meeting, 0, 1, 2, 3, 4, 5, 6);

        var links = OfTheModel(log).ToList();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], links.Select(link => link.Child));
        Assert.All(links, link => Assert.InRange(link.Parent, 0, link.Child));
        Assert.Equal(links, OfTheModel(log));
    }

    [Fact]
    public void Lines_of_the_system_answer_nothing() => Assert.Equal([new(0, 0), new(4, 4)], OfTheModel(Annotated(Meeting, 0, 4)));

    [Fact]
    public void The_previous_message_may_be_of_the_context_but_not_the_systems() =>
        Assert.Equal([new(3, 2), new(4, 4), new(5, 3)], OfThePrevious(Annotated(Meeting, 3, 4, 5)));

    [Fact]
    public void The_first_message_has_none_before_it() => Assert.Equal([LineLink.Start(1)], OfThePrevious(Annotated(Meeting, 1)));
}
