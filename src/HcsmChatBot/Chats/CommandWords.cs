using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>Commands and their options, named and described in both languages by the texts "command.KEY.name" and "command.KEY".</summary>
public sealed class CommandWords(Texts texts)
{
    public ApplicationCommand Command(string name, params IReadOnlyList<CommandOption> options) => new()
    {
        Name = name,
        NameLocalizations = InEachLocale(name, $"command.{name}.name"),
        Description = texts.Plain(Language.En, $"command.{name}"),
        DescriptionLocalizations = InEachLocale(texts.Plain(Language.En, $"command.{name}"), $"command.{name}"),
        Options = options,
    };

    /// <summary>A command in the menu of a message, which has a name and nothing else.</summary>
    public ApplicationCommand OnMessage(string key) => new()
    {
        Type = ApplicationCommand.OnMessage,
        Name = texts.Plain(Language.En, $"command.{key}.name"),
        NameLocalizations = InEachLocale(texts.Plain(Language.En, $"command.{key}.name"), $"command.{key}.name"),
    };

    public CommandOption Subcommand(string key, string name, params IReadOnlyList<CommandOption> options) => Option(key, name, CommandOptionType.Subcommand) with { Options = options };

    public CommandOption Option(string key, string name, CommandOptionType type) => new()
    {
        Name = name,
        NameLocalizations = InEachLocale(name, $"command.{key}.name"),
        Description = texts.Plain(Language.En, $"command.{key}"),
        DescriptionLocalizations = InEachLocale(texts.Plain(Language.En, $"command.{key}"), $"command.{key}"),
        Type = type,
    };

    /// <summary>
    /// The English too, under its own locales: a client falls back on a related locale before it takes the default.
    /// https://docs.discord.com/developers/interactions/application-commands#localization
    /// </summary>
    private Dictionary<string, string> InEachLocale(string english, string key) => new()
    {
        ["en-US"] = english,
        ["en-GB"] = english,
        ["fr"] = texts.Plain(Language.Fr, key),
    };
}
