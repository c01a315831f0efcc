using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Measures;

namespace HcsmChatBot.ThreadingLab.Tests;

public sealed class RealCorpusTests
{
    /// <summary>The public evaluation scripts, given the same links, print the same: graph-eval.py and conversation-eval.py.</summary>
    [RealCorpusFact(RealCorpus.Dev)]
    public void The_previous_message_has_the_figures_of_the_public_scripts()
    {
        var figures = Figures.Of(CorpusFolder.Read(RealCorpus.FolderOf(RealCorpus.Dev)!).Select(Predictions.OfThePrevious));

        Assert.Equal(new MatchCount(Gold: 2607, Predicted: 2500, Matched: 771), figures.Links);
        Assert.Equal(66.20, figures.VariationOfInformation, 2);
        Assert.Equal(23.92, figures.OneToOne, 2);
        Assert.Equal(0, figures.Conversations.F1);
    }

    /// <summary>Of several links the first, but every eighth line answers the one before: some conversations are found whole.</summary>
    [RealCorpusFact(RealCorpus.Dev)]
    public void A_prediction_that_is_often_right_has_the_figures_of_the_public_scripts()
    {
        var figures = Figures.Of(CorpusFolder.Read(RealCorpus.FolderOf(RealCorpus.Dev)!).Select(OftenRight));

        Assert.Equal(new MatchCount(Gold: 2607, Predicted: 2500, Matched: 2256), figures.Links);
        Assert.Equal(88.38, figures.VariationOfInformation, 2);
        Assert.Equal(71.88, figures.OneToOne, 2);
        Assert.Equal((30.66, 29.15, 29.89), Rounded(figures.Conversations));
    }

    [RealCorpusFact(RealCorpus.Dev)]
    public void The_shipped_model_has_the_figures_of_its_card()
    {
        var figures = Figures.Of(CorpusFolder.Read(RealCorpus.FolderOf(RealCorpus.Dev)!).Select(Predictions.OfTheModel));

        // A machine that rounds otherwise may choose another link here and there.
        Assert.Equal(74.9, figures.Links.F1, tolerance: 0.2);
        Assert.Equal(92.8, figures.VariationOfInformation, tolerance: 0.2);
        Assert.Equal(81.1, figures.OneToOne, tolerance: 1);
        Assert.Equal(43.2, figures.Conversations.F1, tolerance: 1);
    }

    [RealCorpusFact(RealCorpus.Dev)]
    public void In_the_corpus_as_in_its_description_173_of_the_annotated_lines_are_the_systems()
    {
        var logs = CorpusFolder.Read(RealCorpus.FolderOf(RealCorpus.Dev)!);

        Assert.Equal(173, logs.Sum(log => log.Parents.Keys.Count(line => log.Lines[line].IsSystem)));
        Assert.Equal(462, logs.Sum(log => log.Links.Count(link => link.Child == link.Parent)));
    }

    /// <summary>The corpus was cut from a channel in which somebody always speaks; it has clocks of 24 hours and of twelve.</summary>
    [RealCorpusFact(RealCorpus.Dev)]
    public void No_log_of_the_corpus_has_a_step_back_or_a_silence_of_hours()
    {
        var silences = CorpusFolder.Read(RealCorpus.FolderOf(RealCorpus.Dev)!)
            .SelectMany(log => log.Lines.Zip(log.Lines.Skip(1), (line, next) => next.At - line.At));

        Assert.All(silences, silence => Assert.InRange(silence, TimeSpan.Zero, TimeSpan.FromHours(1)));
    }

    /// <summary>Topics of their meetings: 5 + 4 + 4 + 11 + 4 and 2 + 6 + 7 + 2.</summary>
    [RealCorpusFact(RealCorpus.Chats)]
    public void The_topics_of_real_meetings_are_prompts()
    {
        Assert.Equal(28, Prompts("ubuntu-meeting-2010-11-08.irc.txt"));
        Assert.Equal(17, Prompts("ubuntu-meeting-b.irc.txt"));
    }

    private static (double Precision, double Recall, double F1) Rounded(MatchCount count) =>
        (Math.Round(count.Precision, 2), Math.Round(count.Recall, 2), Math.Round(count.F1, 2));

    private static LogPrediction OftenRight(AnnotatedLog log) =>
        new(log, [.. log.Parents.Select(child => new LineLink(child.Key, child.Key % 8 == 0 ? child.Key - 1 : child.Value.Min))]);

    private static int Prompts(string file)
    {
        var log = IrcLog.Read(File.ReadAllBytes(Path.Combine(RealCorpus.FolderOf(RealCorpus.Chats)!, file)));
        return LogUtterances.Of(log).Count(said => said is { IsPrompt: true });
    }
}
