using System.CommandLine;
using System.Globalization;

namespace HcsmChatBot.Commands;

/// <summary>An option that takes a whole number.</summary>
internal static class NumberOption
{
    /// <param name="otherwise">Where it is not given.</param>
    public static Option<int> Create(string name, string description, (int Least, int Most) range, int otherwise = 0) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= range.Least && number <= range.Most)
                return number;
            result.AddError($"{name} takes a whole number from {range.Least} to {range.Most}.");
            return otherwise;
        },
    };
}
