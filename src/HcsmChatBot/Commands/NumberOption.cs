using System.CommandLine;
using System.Globalization;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Commands;

/// <summary>An option that takes a whole number.</summary>
internal static class NumberOption
{
    /// <summary>One that may be left out.</summary>
    public static Option<T?> Optional<T>(string name, string description, (T Least, T Most) range)
        where T : struct, IParsable<T>, IComparable<T> => new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number.CompareTo(range.Least) >= 0 && number.CompareTo(range.Most) <= 0)
                    return number;
                result.AddError($"{name} takes a whole number from {range.Least} to {range.Most}; read {WrongInput.Shown(string.Join(' ', result.Tokens.Select(token => token.Value)))}.");
                return null;
            },
        };

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
