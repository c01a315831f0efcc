using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/components/reference#string-select-string-select-structure</summary>
internal static class SelectLimits
{
    public const int Options = 25;
    public const int OptionCharacters = 100;
    public const int PlaceholderCharacters = 150;

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
