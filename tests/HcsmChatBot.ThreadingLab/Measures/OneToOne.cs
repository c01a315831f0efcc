namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>
/// Each annotated conversation is paired with one predicted conversation at most, such that the pairs share the most lines; their share of all lines,
/// in percent.
/// </summary>
internal static class OneToOne
{
    public static double Overlap(IReadOnlyCollection<ContingencyTable> tables)
    {
        var lines = tables.Sum(table => table.Lines);
        return lines == 0 ? 0 : 100.0 * tables.Sum(table => Assignment.Best(table.Shared)) / lines;
    }
}
