namespace HcsmChatBot.Replay;

/// <summary>Text from a log, made safe for a terminal: one line, short, without control characters.</summary>
internal static class Excerpt
{
    /// <param name="length">The most UTF-16 units to keep; what is longer ends in "…".</param>
    public static string Of(string text, int length)
    {
        var kept = text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
        return string.Create(kept.Length, kept, (printed, from) =>
        {
            for (var i = 0; i < printed.Length; i++)
                printed[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
        });
    }
}
