using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Chats;

/// <summary>/chat as Discord shows it. Everybody sees it; who may do what is checked when it is used, because hosts rotate.</summary>
public sealed class SlashCommands(CommandWords words)
{
    public const string Chat = "chat";
    public const string Plan = "plan";
    public const string Start = "start";
    public const string Next = "next";
    public const string Extend = "extend";
    public const string End = "end";
    public const string Status = "status";

    public ApplicationCommand OfChats => words.Command(
        Chat,
        words.Subcommand(Plan, Plan, From),
        words.Subcommand(Start, Start, Agenda, Title, Person("host"), Person("cohost")),
        words.Subcommand(Next, Next, words.Option("next.topic", "topic", CommandOptionType.String) with { MinLength = 1, MaxLength = Topic.MaxPromptLength }),
        words.Subcommand(Extend, Extend, Minutes),
        words.Subcommand(End, End),
        words.Subcommand(Status, Status));

    private CommandOption From => words.Option("plan.from", "from", CommandOptionType.String) with { Autocomplete = true };

    private CommandOption Agenda => words.Option("start.agenda", "agenda", CommandOptionType.String) with { Autocomplete = true };

    private CommandOption Title => words.Option("start.title", "title", CommandOptionType.String) with
    {
        MinLength = 1,
        MaxLength = Facilitation.Chats.Agenda.MaxTitleLength,
    };

    private CommandOption Minutes => words.Option("extend.minutes", "minutes", CommandOptionType.Integer) with
    {
        Required = true,
        MinValue = 1,
        MaxValue = ChatFacilitator.MaxExtensionMinutes,
    };

    private CommandOption Person(string name) => words.Option($"start.{name}", name, CommandOptionType.User);
}
