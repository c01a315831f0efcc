using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Tests.Training;

namespace HcsmChatBot.ThreadingLab.Tests;

public sealed class CertaintyCommandTests : IDisposable
{
    private readonly TestFolder corpus = TinyCorpus.Of(logs: 1);

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void For_each_probability_it_is_said_how_many_guesses_are_so_sure_and_how_many_of_them_right()
    {
        using var results = new StringWriter();

        Assert.Equal(0, CertaintyCommand.Read([corpus.Path])!(results));

        var lines = $"{results}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches("^[0-9]+ guesses", lines[0]);
        Assert.Matches("^>= 0.00 +100.0 +[0-9]+\\.[0-9]$", lines[2]);
        Assert.Equal(11, lines.Length);
    }

    [Fact]
    public void Shares_fall_as_certainty_rises()
    {
        using var results = new StringWriter();
        CertaintyCommand.Read([corpus.Path])!(results);

        double[] shares = [.. $"{results}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)[2..].Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(shares.OrderDescending(), shares);
    }

    [Theory]
    [InlineData()]
    [InlineData("--model", "file")]
    [InlineData("folder", "--model")]
    [InlineData("folder", "--seed", "1")]
    public void Arguments_that_are_none_are_not_guessed_at(params string[] arguments) => Assert.Null(CertaintyCommand.Read(arguments));

    [Theory]
    [InlineData("")]
    [InlineData("nowhere/at/all")]
    [InlineData("damaged")]
    public void A_model_that_cannot_be_read_is_a_fault_of_one_line(string file)
    {
        corpus.With("damaged", "HCSM?");
        var model = file == "damaged" ? corpus.File(file) : file;

        Assert.DoesNotContain('\n', Assert.Throws<CorpusException>(() => CertaintyCommand.Read([corpus.Path, "--model", model])!(TextWriter.Null)).Message);
    }
}
