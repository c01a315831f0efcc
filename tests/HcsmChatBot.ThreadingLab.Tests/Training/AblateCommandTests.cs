using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Training;

namespace HcsmChatBot.ThreadingLab.Tests.Training;

public sealed class AblateCommandTests
{
    private static readonly Lesson Tiny = new(First: 8, Second: 8, Epochs: 3, Rate: 0.01f) { Batch = 16 };

    [Fact]
    public void Each_group_of_features_is_left_out_in_turn()
    {
        using var corpus = TinyCorpus.Of(logs: 4);
        using StringWriter results = new(), progress = new();

        Assert.Equal(0, AblateCommand.Run(TrainPlan.Read([corpus.Path])! with { Lesson = Tiny }, results, progress));

        var lines = $"{results}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["everything", .. from name in "start distance speaker names partners answered words cues prompts".Split(' ') select $"without {name}"],
            lines.Select(line => line[..20].TrimEnd()));
        Assert.All(lines, line => Assert.Matches("[0-9]+\\.[0-9]$", line));
    }

    [Fact]
    public void Too_few_logs_to_keep_one_apart_are_refused_in_one_line()
    {
        using var corpus = TinyCorpus.Of(logs: 3);

        var fault = Assert.Throws<CorpusException>(() => AblateCommand.Run(TrainPlan.Read([corpus.Path])!, TextWriter.Null, TextWriter.Null));

        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void The_groups_are_all_features_and_no_feature_is_in_two()
    {
        var groups = FeatureGroups.All.ToArray();

        Assert.Equal(0, groups[0].Places.Start.Value);
        Assert.All(groups.Zip(groups.Skip(1)), pair => Assert.Equal(pair.First.Places.End, pair.Second.Places.Start));
        Assert.All(groups, group => Assert.True(group.Places.End.Value > group.Places.Start.Value));
    }
}
