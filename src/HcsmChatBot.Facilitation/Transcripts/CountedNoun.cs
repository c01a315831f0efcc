using System.Globalization;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A number with its noun; {0} is the number. English says "0 messages", French « 0 message ».</summary>
public sealed record CountedNoun(string One, string Many, bool SingularZero = false)
{
    public string Of(int count, CultureInfo culture) =>
        string.Format(culture, count == 1 || (count == 0 && SingularZero) ? One : Many, count.ToString("N0", culture));
}
