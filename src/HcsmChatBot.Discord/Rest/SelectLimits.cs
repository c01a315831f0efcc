using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/components/reference#string-select-string-select-structure</summary>
internal static class SelectLimits
{
    public const int Options = 25;
    public const int OptionCharacters = 100;
    public const int PlaceholderCharacters = 150;

    /// <exception cref="DiscordException">Discord would refuse the select.</exception>
    public static void Check(SelectMenu select)
    {
        if (select.Kind == SelectKind.Options)
        {
            Check(select.Options, select.Placeholder, (select.Least, select.Most));
            return;
        }

        Limit.Text(select.Placeholder, PlaceholderCharacters, "placeholder");
        Limit.Number(select.Options.Count, 0, 0, "options of a select of roles or channels");
        Limit.Number(select.Most, 1, Options, "as max_values");
        Limit.Number(select.Least, 0, select.Most, "as min_values");
        // Where nothing is chosen at first it does not matter how few may be.
        var chosen = select.Chosen.Distinct().Count();
        Limit.Number(chosen, chosen == 0 ? 0 : select.Least, select.Most, "default_values");
    }

    /// <param name="chosen">How many options may be.</param>
    /// <exception cref="DiscordException">Discord would refuse the select.</exception>
    public static void Check(IReadOnlyList<SelectOption> options, string? placeholder, (int Least, int Most) chosen)
    {
        Limit.Text(placeholder, PlaceholderCharacters, "placeholder");
        Limit.Number(options.Count, 1, Options, "options of a select");
        Limit.Number(chosen.Most, 1, Options, "as max_values");
        Limit.Number(chosen.Least, 0, Math.Min(chosen.Most, options.Count), "as min_values");
        Limit.Number(options.Count(option => option.Chosen), 0, chosen.Most, "options chosen at first");
        foreach (var option in options)
        {
            Limit.Name(option.Label, OptionCharacters, "options.label");
            Limit.Name(option.Value, OptionCharacters, "options.value");
            Limit.Text(option.Description, OptionCharacters, "options.description");
        }

        if (options.DistinctBy(option => option.Value).Count() < options.Count)
            throw Limit.Refusal("Two options of one select have the same value");
    }
}
