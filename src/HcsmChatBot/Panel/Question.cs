namespace HcsmChatBot.Panel;

/// <summary>Whether somebody asks something: their message ends with a question mark, whatever hashtags, links and closing marks stand behind it.</summary>
internal static class Question
{
    private const string Marks = "?？؟";
    private const string Closing = ")]}\"'”’»*_~|…";

    public static bool IsIn(string text)
    {
        var said = text.AsSpan().TrimEnd();
        while (said.Length > 0)
        {
            if (WordBefore(said) is var word && IsAppended(said[word..]))
                said = said[..word].TrimEnd();
            else if (Marks.Contains(said[^1], StringComparison.Ordinal))
                return true;
            else if (Closing.Contains(said[^1], StringComparison.Ordinal))
                said = said[..^1].TrimEnd();
            else
                return false;
        }

        return false;
    }

    private static int WordBefore(ReadOnlySpan<char> said)
    {
        var start = said.Length;
        while (start > 0 && !char.IsWhiteSpace(said[start - 1]))
            start--;
        return start;
    }

    private static bool IsAppended(ReadOnlySpan<char> word) =>
        (word is ['#', _, ..] && !word.ContainsAny(Marks)) || word.StartsWith("http://") || word.StartsWith("https://");
}
