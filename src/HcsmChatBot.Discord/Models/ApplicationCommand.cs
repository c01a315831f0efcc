namespace HcsmChatBot.Discord.Models;

/// <summary>A slash command. https://docs.discord.com/developers/interactions/application-commands#application-command-object</summary>
public sealed record ApplicationCommand
{
    /// <summary>Given by Discord; null in one that is to be written.</summary>
    public ulong? Id { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>1: CHAT_INPUT.</summary>
    public int Type { get; init; } = 1;
}

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure</summary>
public sealed record CommandOption
{
    public CommandOptionType Type { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init; } = new Dictionary<string, string>();
    public bool Required { get; init; }
    public IReadOnlyList<CommandChoice> Choices { get; init; } = [];
    public IReadOnlyList<CommandOption> Options { get; init; } = [];
    public int? MinValue { get; init; }
    public int? MaxValue { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
}

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type</summary>
public enum CommandOptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
}

/// <summary>A string choice, at most 25 an option.</summary>
public sealed record CommandChoice(string Name, string Value)
{
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init; } = new Dictionary<string, string>();
}
