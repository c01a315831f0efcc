using HcsmChatBot.Facilitation.Conversations.Guessing;
using HcsmChatBot.ThreadingLab.Corpus;
using HcsmChatBot.ThreadingLab.Training;

namespace HcsmChatBot.ThreadingLab;

/// <summary>Of how many guesses one can be how sure: what decides which of them readers see.</summary>
internal static class CertaintyCommand
{
    /// <param name="arguments">"FOLDER [--model FILE]".</param>
    /// <returns>Null for arguments that are none of its own.</returns>
    public static Func<TextWriter, int>? Read(string[] arguments) => arguments switch
    {
        [var folder] when !folder.StartsWith('-') => results => Run(folder, LinkModel.Shipped, results),
        [var folder, "--model", var file] when !folder.StartsWith('-') => results => Run(folder, ModelFile.Read(file), results),
        _ => null,
    };

    private static int Run(string folder, LinkModel model, TextWriter results)
    {
        var guesses = Calibration.GuessesOf(model, CorpusFolder.Read(folder));
        results.WriteLine($"{guesses.Count} guesses that a message answers an earlier one");
        results.WriteLine("probability  share of them  right");
        foreach (var least in (float[])[0, 0.5f, 0.6f, 0.7f, 0.75f, 0.8f, 0.85f, 0.9f, 0.95f])
        {
            var sure = guesses.Where(guess => guess.Probability >= least).ToArray();
            var right = sure.Length == 0 ? 0 : sure.Average(guess => guess.IsRight ? 100.0 : 0);
            results.WriteLine(FormattableString.Invariant($"{$">= {least:0.00}",-11}  {100.0 * sure.Length / Math.Max(1, guesses.Count),13:0.0}  {right,5:0.0}"));
        }

        return 0;
    }
}
