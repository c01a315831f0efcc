namespace HcsmChatBot.Discord.Models;

/// <summary>
/// Tells whether commands must be written again: writing creates count against 200 a day.
/// https://docs.discord.com/developers/interactions/application-commands#registering-a-command
/// </summary>
public static class CommandDifference
{
    /// <summary>
    /// True only when Discord would store something else afterwards. The order of commands and of translations says nothing; the order of options and
    /// choices is what people see. Ids are Discord's.
    /// </summary>
    public static bool Differs(IReadOnlyList<ApplicationCommand> existing, IReadOnlyList<ApplicationCommand> wanted)
    {
        var known = existing.ToDictionary(command => (command.Type, command.Name));
        return existing.Count != wanted.Count
            || wanted.Any(command => !known.TryGetValue((command.Type, command.Name), out var same) || Differs(same, command));
    }

    /// <summary>The same for one command.</summary>
    public static bool Differs(ApplicationCommand existing, ApplicationCommand wanted) =>
        (existing.Type, existing.Name, existing.Description, existing.DefaultMemberPermissions)
            != (wanted.Type, wanted.Name, wanted.Description, wanted.DefaultMemberPermissions)
        || WordsDiffer(existing.NameLocalizations, wanted.NameLocalizations)
        || WordsDiffer(existing.DescriptionLocalizations, wanted.DescriptionLocalizations)
        || AnyDiffers(existing.Options, wanted.Options, Differs);

    private static bool Differs(CommandOption existing, CommandOption wanted) =>
        (existing.Type, existing.Name, existing.Description, existing.Required) != (wanted.Type, wanted.Name, wanted.Description, wanted.Required)
        || (existing.MinValue, existing.MaxValue, existing.MinLength, existing.MaxLength)
            != (wanted.MinValue, wanted.MaxValue, wanted.MinLength, wanted.MaxLength)
        || WordsDiffer(existing.NameLocalizations, wanted.NameLocalizations)
        || WordsDiffer(existing.DescriptionLocalizations, wanted.DescriptionLocalizations)
        || AnyDiffers(existing.Choices, wanted.Choices, Differs)
        || AnyDiffers(existing.Options, wanted.Options, Differs);

    private static bool Differs(CommandChoice existing, CommandChoice wanted) =>
        (existing.Name, existing.Value) != (wanted.Name, wanted.Value) || WordsDiffer(existing.NameLocalizations, wanted.NameLocalizations);

    private static bool AnyDiffers<T>(IReadOnlyList<T> existing, IReadOnlyList<T> wanted, Func<T, T, bool> differ) =>
        existing.Count != wanted.Count || existing.Zip(wanted, differ).Any(different => different);

    private static bool WordsDiffer(IReadOnlyDictionary<string, string> existing, IReadOnlyDictionary<string, string> wanted) =>
        existing.Count != wanted.Count || wanted.Any(word => !existing.TryGetValue(word.Key, out var same) || same != word.Value);
}
