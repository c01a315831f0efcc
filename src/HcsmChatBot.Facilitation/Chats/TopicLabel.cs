using System.Text.Json.Serialization;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>What a topic is called in a chat: T1, T2, T3a. Number 0 stands for the introductions, before T1, and 100 for the closing thoughts, after the last.</summary>
/// <param name="Number">1 to 99; 0 for the introductions, 100 for the closing thoughts.</param>
/// <param name="Part">A lower-case letter for a sub-topic (T1a), or null.</param>
[JsonConverter(typeof(TopicLabelJson))]
public readonly record struct TopicLabel(int Number, char? Part = null) : IComparable<TopicLabel>
{
    public static readonly TopicLabel Introductions;
    public static readonly TopicLabel ClosingThoughts = new(100);

    public bool IsIntroductions => Number == 0;

    public bool IsClosingThoughts => this == ClosingThoughts;

    public int CompareTo(TopicLabel other) => (Number, Part ?? ' ').CompareTo((other.Number, other.Part ?? ' '));

    public static bool operator <(TopicLabel left, TopicLabel right) => left.CompareTo(right) < 0;
    public static bool operator >(TopicLabel left, TopicLabel right) => left.CompareTo(right) > 0;
    public static bool operator <=(TopicLabel left, TopicLabel right) => left.CompareTo(right) <= 0;
    public static bool operator >=(TopicLabel left, TopicLabel right) => left.CompareTo(right) >= 0;

    /// <summary>"T1", "T3b"; "intro" for the introductions, "CT" for the closing thoughts. <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => IsIntroductions ? "intro" : IsClosingThoughts ? "CT" : $"T{Number}{Part}";

    /// <exception cref="FormatException">The text is not a label.</exception>
    public static TopicLabel Parse(string text) => TryParse(text, out var label) ? label : throw new FormatException($"'{text}' is not a topic label such as T1 or T3b.");

    /// <summary>Reads exactly what <see cref="ToString"/> writes, in upper or lower case.</summary>
    public static bool TryParse(string text, out TopicLabel label)
    {
        label = Introductions;
        if (text.Equals("intro", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text.Equals("CT", StringComparison.OrdinalIgnoreCase))
        {
            label = ClosingThoughts;
            return true;
        }

        if (text.Length < 2 || text[0] is not ('T' or 't'))
            return false;
        char? part = char.IsAsciiLetter(text[^1]) ? char.ToLowerInvariant(text[^1]) : null;
        var digits = text.AsSpan(1, text.Length - (part is null ? 1 : 2));
        if (digits.Length is < 1 or > 2 || digits.ContainsAnyExceptInRange('0', '9') || digits[0] == '0')
            return false;
        label = new TopicLabel(int.Parse(digits, provider: null), part);
        return true;
    }
}
