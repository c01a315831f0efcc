using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Training;

namespace HcsmChatBot.ThreadingLab.Tests.Training;

public sealed partial class TrainCommandTests : IDisposable
{
    private static readonly Lesson Small = new(First: 16, Second: 8, Epochs: 6, Rate: 0.01f) { Batch = 16 };

    private readonly TestFolder corpus = TinyCorpus.Of(logs: 5);
    private readonly TestFolder meetings = TinyCorpus.OfMeetings();
    private readonly TestFolder output = new();

    public void Dispose()
    {
        corpus.Dispose();
        meetings.Dispose();
        output.Dispose();
    }

    [Fact]
    public void From_one_seed_the_same_model_is_learned_to_the_last_byte_and_from_another_another()
    {
        var first = Train("--seed", "5").Model;

        Assert.Equal(first, Train("--seed", "5").Model);
        Assert.NotEqual(first, Train("--seed", "6").Model);
    }

    [Fact]
    public void What_is_learned_makes_the_logs_likelier_from_epoch_to_epoch()
    {
        double[] losses = [.. Train().Progress.Select(line => Loss().Match(line)).Where(match => match.Success).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

        // Two voters, one after the other.
        Assert.Equal(2 * Small.Epochs, losses.Length);
        Assert.All(losses.Chunk(Small.Epochs), voter => Assert.True(voter[^1] < voter[0] / 2, string.Join(' ', voter)));
    }

    [Fact]
    public void A_model_is_measured_on_the_log_that_was_kept_apart()
    {
        var results = Train().Results;

        Assert.Equal("1 logs, 45 messages, 45 links", results[1]);
        Assert.Contains("link F1 100.0", results);
    }

    [Fact]
    public void The_model_that_was_written_can_be_measured_like_the_shipped_one()
    {
        var trained = Train().Results;

        using StringWriter results = new(), progress = new();
        Assert.Equal(0, EvaluateCommand.Run(EvaluatePlan.Read([corpus.Path, "--model", output.File("model")])!, results, progress));
        Assert.StartsWith($"{output.File("model")}: {new FileInfo(output.File("model")).Length} bytes", trained[0], StringComparison.Ordinal);
        Assert.Contains("link F1 100.0", $"{results}", StringComparison.Ordinal);
    }

    [Fact]
    public void Chaired_meetings_are_learned_from_too()
    {
        var (model, _, progress) = Train("--meetings", meetings.Path);

        Assert.Contains("186 messages to learn from", progress);
        Assert.Contains("6 messages of meetings", progress);
        Assert.NotEqual(Train().Model, model);
    }

    [Fact]
    public void Of_too_few_logs_none_is_kept_apart_and_nothing_is_measured()
    {
        using var few = TinyCorpus.Of(logs: 3);

        var (_, results, progress) = TrainOn(few);

        Assert.Single(results);
        Assert.Contains(progress, line => line.Contains("too few logs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_answers_one_out_of_the_window_is_not_learned_from()
    {
        var talk = string.Concat(Enumerable.Repeat("[12:00] <ann> one more line\n", 150));
        using var far = new TestFolder().With("a.ascii.txt", talk).With("a.annotation.txt", "0 149 -\n148 148 -\n");

        Assert.Contains("1 messages to learn from", TrainOn(far).Progress);
    }

    [Fact]
    public void Where_every_line_answers_one_out_of_the_window_that_is_said_in_one_line()
    {
        using var far = new TestFolder().With("a.ascii.txt", string.Concat(Enumerable.Repeat("[12:00] <ann> one more line\n", 150))).With("a.annotation.txt", "0 149 -\n");

        Assert.DoesNotContain('\n', Assert.Throws<CorpusException>(() => TrainOn(far)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{0}")]
    [InlineData("{0}/nowhere/model")]
    public void Where_the_model_cannot_be_written_that_is_said_before_it_is_learned(string file)
    {
        using StringWriter results = new(), progress = new();
        var plan = Plan(corpus, "--out", file.Replace("{0}", output.Path, StringComparison.Ordinal));

        Assert.DoesNotContain('\n', Assert.Throws<CorpusException>(() => TrainCommand.Run(plan, results, progress)).Message);
        Assert.Empty($"{progress}");
    }

    private (byte[] Model, string[] Results, string[] Progress) Train(params string[] options) => TrainOn(corpus, options);

    private (byte[] Model, string[] Results, string[] Progress) TrainOn(TestFolder folder, params string[] options)
    {
        using StringWriter results = new(), progress = new();
        Assert.Equal(0, TrainCommand.Run(Plan(folder, [.. options, "--out", output.File("model")]), results, progress));
        return (File.ReadAllBytes(output.File("model")), Lines(results), Lines(progress));
    }

    private static TrainPlan Plan(TestFolder folder, params string[] options) => TrainPlan.Read([folder.Path, .. options], "--out")! with { Lesson = Small };

    private static string[] Lines(StringWriter written) => $"{written}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("loss ([0-9.]+)$")]
    private static partial Regex Loss();
}
