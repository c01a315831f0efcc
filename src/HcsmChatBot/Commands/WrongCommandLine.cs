using System.CommandLine;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Commands;

/// <summary>What a person is told who gave flags or words that cannot be understood. A value is repeated only where it cannot be a secret.</summary>
internal static class WrongCommandLine
{
    private const string Documentation = "the usage with --help, and docs/operations.md#the-command-line";

    public static string Line(ParseResult parsed)
    {
        var faults = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens.Select(NotKnown) : parsed.Errors.Select(error => Shortened(error.Message, parsed));
        return WrongInput.Line(string.Join(" ", faults.Distinct()), Documentation);
    }

    private static string NotKnown(string word) => word.StartsWith('-')
        ? $"{word.Split('=')[0]}: there is no such option here{(word.StartsWith("--token", StringComparison.OrdinalIgnoreCase) ? "; a token is never given on the command line, but in a file named by HCSM_DISCORD__TOKENFILE" : "")}."
        : $"{WrongInput.Shown(word)}: there is no such command, and nothing is expected in this place.";

    private static string Shortened(string message, ParseResult parsed) =>
        parsed.Tokens.Select(token => token.Value).Where(value => value.Length > 0 && WrongInput.Shown(value) != $"'{value}'").Aggregate(message, (text, value) => text.Replace(value, WrongInput.Shown(value), StringComparison.Ordinal));
}
