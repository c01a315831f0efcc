using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    // Line 0 is context. Two conversations, {1, 2, 4} and {3, 6}; 5 is the system's.
    private const string Log = """
        [12:00] <ann> hi
        [12:00] <bob> my sound is gone
        [12:01] <ann> bob: which card?
        [12:01] <cat> where are the logs?
        [12:02] <bob> an old one
        === dan joined
        [12:03] <dan> cat: in /var/log
        """;

    private const string Gold = "1 1 -\n1 2 -\n3 3 -\n2 4 -\n5 5 -\n3 6 -\n";

    private readonly TestFolder corpus = new TestFolder().With("a.ascii.txt", Log).With("a.annotation.txt", Gold);
    private readonly TestFolder output = new();

    private string[] Written => File.ReadAllLines(Path.Combine(output.File("links"), "a.annotation.txt"));

    public void Dispose()
    {
        corpus.Dispose();
        output.Dispose();
    }

    // Predicted: 1→0, 2→1, 3→2, 4→3, 5→5, 6→4; 2→1 and 5→5 are right, 2 of 6. One conversation {1, 2, 3, 4, 6}, and 5 alone.
    // VI: the 3 lack log2(5/3) bits each, the 2 log2(5/2); (2.211 + 2.644) / 6 / log2(6) = 0.3130. One-to-one: (3 + 1) / 6.
    [Fact]
    public void The_figures_of_the_previous_message_are_those_computed_by_hand() =>
        Assert.Equal(
            [
                "1 logs, 6 messages, 6 links",
                "link precision 33.3", "link recall 33.3", "link F1 33.3", "VI 68.7", "one-to-one 66.7", "conversation F1 0.0",
            ],
            Evaluate("--baseline", "previous").Results);

    [Fact]
    public void The_model_is_measured_unless_a_baseline_is_asked_for()
    {
        var log = CorpusFolder.Read(corpus.Path).Single();

        Evaluate("--links", output.File("links"));

        Assert.Equal(Predictions.OfTheModel(log).Links.Select(link => $"{link}"), Written);
    }

    [Fact]
    public void The_progress_says_which_log_of_how_many() => Assert.Equal(["1 of 1: a"], Evaluate().Progress);

    [Fact]
    public void The_predicted_links_are_written_as_the_corpus_writes_them()
    {
        Evaluate("--baseline", "previous", "--links", output.File("links"));

        Assert.Equal(["0 1 -", "1 2 -", "2 3 -", "3 4 -", "5 5 -", "4 6 -"], Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/../{0}/.")]
    public void What_people_annotated_is_never_written_over(string after)
    {
        var sameFolder = corpus.Path + after.Replace("{0}", Path.GetFileName(corpus.Path), StringComparison.Ordinal);

        Assert.Throws<CorpusException>(() => Evaluate("--baseline", "previous", "--links", sameFolder));

        Assert.Equal(Gold, File.ReadAllText(corpus.File("a.annotation.txt")));
    }

    [Fact]
    public void Links_that_cannot_be_written_are_a_fault_of_one_line()
    {
        output.With("links", "a file");

        Assert.DoesNotContain('\n', Assert.Throws<CorpusException>(() => Evaluate("--links", output.File("links"))).Message);
    }

    [Theory]
    [InlineData()]
    [InlineData("--links", "folder")]
    [InlineData("folder", "--links")]
    [InlineData("folder", "--baseline", "next")]
    [InlineData("folder", "--speed", "10")]
    public void Arguments_that_are_none_are_not_guessed_at(params string[] arguments) => Assert.Null(EvaluatePlan.Read(arguments));

    private (string[] Results, string[] Progress) Evaluate(params string[] options)
    {
        using StringWriter results = new(), progress = new();
        Assert.Equal(0, EvaluateCommand.Run(EvaluatePlan.Read([corpus.Path, .. options])!, results, progress));
        return (Lines(results), Lines(progress));
    }

    private static string[] Lines(StringWriter written) => $"{written}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
