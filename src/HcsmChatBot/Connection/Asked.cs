using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Connection;

/// <summary>What an interaction asks for, whether it is a command, a component or a form.</summary>
/// <param name="Name">The command's, or the first part of the custom id: chat, guide, my.</param>
/// <param name="Arguments">The subcommand, or the other parts of the custom id.</param>
public sealed record Asked(Interaction Interaction, string Name, IReadOnlyList<string> Arguments)
{
    private const char Between = ':';

    public InteractionType Type => Interaction.Type;

    /// <summary>The first argument; empty when there is none.</summary>
    public string Part => Arguments.Count > 0 ? Arguments[0] : "";

    public Language Language => Languages.OfLocale(Interaction.Locale);

    /// <summary>The options of the command, or of its subcommand.</summary>
    public IReadOnlyList<InteractionOption> Options => Interaction.Data?.Options is [{ Type: CommandOptionType.Subcommand } subcommand, ..] ? subcommand.Options : Interaction.Data?.Options ?? [];

    public bool IsCommand(string name, string? subcommand = null) =>
        Type is InteractionType.ApplicationCommand && Name == name && (subcommand is null || Part == subcommand);

    /// <summary>A press of a button, or a form that was filled in.</summary>
    public bool IsPress(string name) => Type is InteractionType.MessageComponent or InteractionType.ModalSubmit && Name == name;

    public string? Value(string option) => Options.FirstOrDefault(given => given.Name == option)?.Value;

    /// <summary>The custom id that comes back as this name and these arguments. None of them has a colon in it.</summary>
    public static string CustomId(string name, params ReadOnlySpan<object> arguments) => string.Join(Between, [name, .. arguments]);

    public static Asked Read(Interaction interaction)
    {
        if (interaction.Type is InteractionType.ApplicationCommand or InteractionType.Autocomplete)
        {
            var subcommands = interaction.Data?.Options.Where(option => option.Type == CommandOptionType.Subcommand).Select(option => option.Name) ?? [];
            return new Asked(interaction, interaction.Data?.Name ?? "", [.. subcommands]);
        }

        var parts = (interaction.Data?.CustomId ?? "").Split(Between);
        return new Asked(interaction, parts[0], parts[1..]);
    }
}
