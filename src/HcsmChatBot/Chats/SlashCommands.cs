using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>The commands as Discord shows them. Everybody sees /chat; who may do what is checked when it is used, because hosts rotate.</summary>
public sealed class SlashCommands(Texts texts, Agendas agendas)
{
    public const string Chat = "chat";
    public const string Start = "start";
    public const string Next = "next";
    public const string Extend = "extend";
    public const string End = "end";
    public const string Status = "status";

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure</summary>
    private const int MaxChoices = 25;

    public IReadOnlyList<ApplicationCommand> All =>
    [
        new()
        {
            Name = Chat,
            NameLocalizations = InFrench("command.chat.name"),
            Description = texts.Plain(Language.En, "command.chat"),
            DescriptionLocalizations = InFrench("command.chat"),
            Options =
            [
                Subcommand(Start, [.. AgendaOption, Title, Person(Start, "host"), Person(Start, "cohost")]),
                Subcommand(Next, [Option("next.topic", "topic", CommandOptionType.String) with { MinLength = 1, MaxLength = Topic.MaxPromptLength }]),
                Subcommand(Extend, [Minutes]),
                Subcommand(End, []),
                Subcommand(Status, []),
            ],
        },
    ];

    /// <summary>None where there is no agenda: without choices Discord would take any text for one.</summary>
    private IEnumerable<CommandOption> AgendaOption => agendas.Names.Take(MaxChoices).Select(name => new CommandChoice(ShownAs(name), name)).ToArray() is { Length: > 0 } choices
        ? [Option("start.agenda", "agenda", CommandOptionType.String) with { Choices = choices }]
        : [];

    private CommandOption Title => Option("start.title", "title", CommandOptionType.String) with { MinLength = 1, MaxLength = Agenda.MaxTitleLength };

    private CommandOption Minutes => Option("extend.minutes", "minutes", CommandOptionType.Integer) with
    {
        Required = true,
        MinValue = 1,
        MaxValue = ChatFacilitator.MaxExtensionMinutes,
    };

    private CommandOption Subcommand(string name, IReadOnlyList<CommandOption> options) =>
        Option(name, name, CommandOptionType.Subcommand) with { Options = options };

    private CommandOption Person(string subcommand, string name) => Option($"{subcommand}.{name}", name, CommandOptionType.User);

    private CommandOption Option(string key, string name, CommandOptionType type) => new()
    {
        Name = name,
        NameLocalizations = InFrench($"command.{key}.name"),
        Description = texts.Plain(Language.En, $"command.{key}"),
        DescriptionLocalizations = InFrench($"command.{key}"),
        Type = type,
    };

    private Dictionary<string, string> InFrench(string key) => new() { ["fr"] = texts.Plain(Language.Fr, key) };

    /// <summary>The agenda's title; its file's name where two have the same title.</summary>
    private string ShownAs(string name)
    {
        var title = agendas.Find(name)!.Title;
        return agendas.Names.Count(other => agendas.Find(other)!.Title == title) == 1 ? title : name;
    }
}
