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
    public const string Back = "back";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Extend = "extend";
    public const string Skip = "skip";
    public const string Topic = "topic";
    public const string Undo = "undo";
    public const string Cohost = "cohost";
    public const string Rehearse = "rehearse";
    public const string End = "end";
    public const string Status = "status";
    public const string Panel = "panel";
    public const string Log = "log";

    public ApplicationCommand OfChats => words.Command(
        Chat,
        words.Subcommand(Plan, Plan, From),
        words.Subcommand(Start, Start, Agenda, Title, Person("host"), Person("cohost")),
        words.Subcommand(Next, Next, words.Option("next.topic", "topic", CommandOptionType.String) with { MinLength = 1, MaxLength = Facilitation.Chats.Topic.MaxPromptLength }),
        words.Subcommand(Back, Back),
        words.Subcommand(Pause, Pause),
        words.Subcommand(Resume, Resume),
        words.Subcommand(Extend, Extend, Minutes),
        words.Subcommand(Skip, Skip, words.Option("skip.topic", "topic", CommandOptionType.String) with { Autocomplete = true }),
        words.Subcommand(Topic, Topic, TopicOrWords),
        words.Subcommand(End, End),
        words.Subcommand(Undo, Undo),
        words.Subcommand(Cohost, Cohost, words.Option("cohost.person", "person", CommandOptionType.User) with { Required = true }),
        words.Subcommand(Status, Status),
        words.Subcommand(Rehearse, Rehearse, Agenda),
        words.Subcommand(Panel, Panel),
        words.Subcommand(Log, Log));

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

    /// <summary>One of the agenda, or what is to be asked.</summary>
    private CommandOption TopicOrWords => words.Option("topic.topic", "topic", CommandOptionType.String) with
    {
        Required = true,
        Autocomplete = true,
        MinLength = 1,
        MaxLength = Facilitation.Chats.Topic.MaxPromptLength,
    };

    private CommandOption Person(string name) => words.Option($"start.{name}", name, CommandOptionType.User);
}
