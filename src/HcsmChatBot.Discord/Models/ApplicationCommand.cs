using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Json;
using Translations = System.Collections.Immutable.ImmutableDictionary<string, string>;

namespace HcsmChatBot.Discord.Models;

/// <summary>A slash command, or one in the menu of a message. https://docs.discord.com/developers/interactions/application-commands#application-command-object</summary>
public sealed record ApplicationCommand
{
    /// <summary>A <see cref="Type"/>: typed after a slash.</summary>
    public const int ChatInput = 1;

    /// <summary>
    /// A <see cref="Type"/>: in the menu of a message. It has a name of 1 to 32 characters, spaces and capitals among them, and neither description nor options.
    /// https://docs.discord.com/developers/interactions/application-commands#message-commands
    /// </summary>
    public const int OnMessage = 3;

    /// <summary>Given by Discord; null in one that is to be written.</summary>
    public ulong? Id { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>1 to 100 characters of a slash command; empty for the others.</summary>
    public string Description { get; init => field = value ?? ""; } = "";
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init => field = value ?? Translations.Empty; } = Translations.Empty;
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init => field = value ?? Translations.Empty; } = Translations.Empty;
    public IReadOnlyList<CommandOption> Options { get; init => field = Present.In(value); } = [];

    /// <summary><see cref="ChatInput"/> or <see cref="OnMessage"/>; others keep their number.</summary>
    public int Type { get; init => field = value == 0 ? ChatInput : value; } = ChatInput;

    /// <summary>
    /// Who sees the command until the guild's own settings say otherwise: a bit set of which all is needed, 0 for administrators,
    /// null for everybody. Only a default, so check again when the command is used. https://docs.discord.com/developers/topics/permissions
    /// </summary>
    public UInt128? DefaultMemberPermissions { get; init; }
}

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure</summary>
public sealed record CommandOption
{
    public CommandOptionType Type { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public string Description { get; init => field = value ?? ""; } = "";
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init => field = value ?? Translations.Empty; } = Translations.Empty;
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init => field = value ?? Translations.Empty; } = Translations.Empty;
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; init; }

    /// <summary>What may be typed is asked for while it is typed; excludes choices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Autocomplete { get; init; }
    public IReadOnlyList<CommandChoice> Choices { get; init => field = Present.In(value); } = [];
    public IReadOnlyList<CommandOption> Options { get; init => field = Present.In(value); } = [];
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
    Attachment = 11,
}

/// <summary>A string choice, at most 25 an option.</summary>
public sealed record CommandChoice(string Name, [property: JsonConverter(typeof(TextConverter))] string Value)
{
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init => field = value ?? Translations.Empty; } = Translations.Empty;
}
