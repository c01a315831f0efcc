using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#registering-a-command</summary>
internal static class CommandLimits
{
    /// <summary>Of slash commands in one guild.</summary>
    public const int Commands = 100;

    /// <summary>Of each kind of commands in menus in one guild.</summary>
    public const int CommandsInMenus = 15;
    public const int Options = 25;
    public const int NameCharacters = 32;
    public const int DescriptionCharacters = 100;

    /// <summary>Of one command in all, where of each text the longest translation counts.</summary>
    public const int Characters = 8000;

    /// <exception cref="DiscordException">Discord would refuse the commands.</exception>
    public static void Check(IReadOnlyList<ApplicationCommand> commands)
    {
        foreach (var kind in commands.GroupBy(command => command.Type))
            Limit.Number(kind.Count(), 0, kind.Key == ApplicationCommand.ChatInput ? Commands : CommandsInMenus, "commands");
        foreach (var command in commands)
        {
            Names(command.Name, command.NameLocalizations);
            if (command.Type == ApplicationCommand.ChatInput)
                Descriptions(command.Description, command.DescriptionLocalizations);
            else
                NameAlone(command);
            Check(command.Options);
            var characters = Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations);
            Limit.Number(characters + CharactersOf(command.Options), 0, Characters, "characters of a command in all");
        }
    }

    /// <summary>A command in a menu has nothing else to tell. https://docs.discord.com/developers/interactions/application-commands#message-commands</summary>
    private static void NameAlone(ApplicationCommand command)
    {
        Each(command.Description, command.DescriptionLocalizations, text => Limit.Text(text, 0, "description"));
        Limit.Number(command.Options.Count, 0, 0, "options");
    }

    private static void Check(IReadOnlyList<CommandOption> options)
    {
        Limit.Number(options.Count, 0, Options, "options");
        foreach (var option in options)
        {
            Names(option.Name, option.NameLocalizations);
            Descriptions(option.Description, option.DescriptionLocalizations);
            FormLimits.Check(option.Choices);
            Check(option.Options);
        }
    }

    private static void Names(string name, IReadOnlyDictionary<string, string> translations) =>
        Each(name, translations, text => Limit.Name(text, NameCharacters, "name"));

    private static void Descriptions(string description, IReadOnlyDictionary<string, string> translations) =>
        Each(description, translations, text => Limit.Name(text, DescriptionCharacters, "description"));

    private static void Each(string text, IReadOnlyDictionary<string, string> translations, Action<string> check)
    {
        foreach (var each in translations.Values.Prepend(text))
            check(each);
    }

    private static int CharactersOf(IReadOnlyList<CommandOption> options) => options.Sum(option =>
        Longest(option.Name, option.NameLocalizations)
        + Longest(option.Description, option.DescriptionLocalizations)
        + option.Choices.Sum(choice => Longest(choice.Name, choice.NameLocalizations) + Limit.Length(choice.Value))
        + CharactersOf(option.Options));

    private static int Longest(string text, IReadOnlyDictionary<string, string> translations) => translations.Values.Prepend(text).Max(Limit.Length);
}
