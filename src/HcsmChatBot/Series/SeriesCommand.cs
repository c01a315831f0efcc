using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Series;

/// <summary>/series as Discord shows it. Everybody sees it; who may change a series is checked when it is used.</summary>
public sealed class SeriesCommand(CommandWords words)
{
    public const string Name = "series";
    public const string Show = "show";
    public const string Set = "set";
    public const string Skip = "skip";
    public const string Move = "move";
    public const string Special = "special";
    public const string Joint = "joint";
    public const string Undo = "undo";
    public const string End = "end";

    public const string Zone = "zone";
    public const string Occurrence = "occurrence";
    public const string Reason = "reason";
    public const string When = "when";
    public const string Hashtag = "hashtag";
    public const string Exception = "exception";

    private const int MaxTextLength = 100;

    public ApplicationCommand OfSeries => words.Command(
        Name,
        words.Subcommand("series.show", Show),
        words.Subcommand("series.set", Set, Text(Zone) with { Autocomplete = true }),
        words.Subcommand("series.skip", Skip, Chosen(Occurrence), Text(Reason)),
        words.Subcommand("series.move", Move, Chosen(Occurrence), Text(When) with { Required = true }),
        words.Subcommand("series.special", Special, Text(When) with { Required = true }),
        words.Subcommand("series.joint", Joint, Chosen(Occurrence), Text(Hashtag) with { Required = true }),
        words.Subcommand("series.undo", Undo, Chosen(Exception)),
        words.Subcommand("series.end", End));

    private CommandOption Chosen(string name) => Text(name) with { Required = true, Autocomplete = true };

    private CommandOption Text(string name) => words.Option($"series.{name}", name, CommandOptionType.String) with { MinLength = 1, MaxLength = MaxTextLength };
}
