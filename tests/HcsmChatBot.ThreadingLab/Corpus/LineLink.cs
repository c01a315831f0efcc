namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>A line answers an earlier one, or itself: then it starts a conversation. 0-based numbers.</summary>
internal readonly record struct LineLink(int Child, int Parent)
{
    public static LineLink Start(int line) => new(line, line);

    /// <summary>As the corpus writes it.</summary>
    public override string ToString() => $"{Parent} {Child} -";
}
