using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>Commands and their options, named and described in both languages by the texts "command.KEY.name" and "command.KEY".</summary>
public sealed class CommandWords(Texts texts)
{
    public ApplicationCommand Command(string name, params IReadOnlyList<CommandOption> options) => new()
    {
        Name = name,
        NameLocalizations = InFrench($"command.{name}.name"),
        Description = texts.Plain(Language.En, $"command.{name}"),
        DescriptionLocalizations = InFrench($"command.{name}"),
        Options = options,
    };

    public CommandOption Subcommand(string key, string name, params IReadOnlyList<CommandOption> options) => Option(key, name, CommandOptionType.Subcommand) with { Options = options };

    public CommandOption Option(string key, string name, CommandOptionType type) => new()
    {
        Name = name,
        NameLocalizations = InFrench($"command.{key}.name"),
        Description = texts.Plain(Language.En, $"command.{key}"),
        DescriptionLocalizations = InFrench($"command.{key}"),
        Type = type,
    };

    private Dictionary<string, string> InFrench(string key) => new() { ["fr"] = texts.Plain(Language.Fr, key) };
}
