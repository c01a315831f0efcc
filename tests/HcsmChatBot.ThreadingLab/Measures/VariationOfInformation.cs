namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>What remains unknown of one clustering for whoever knows the other, both ways.</summary>
/// <remarks>https://en.wikipedia.org/wiki/Variation_of_information</remarks>
internal static class VariationOfInformation
{
    /// <summary>100 where both are alike; scaled by the most it can be, the logarithm of the lines of all logs together.</summary>
    public static double Similarity(IReadOnlyCollection<ContingencyTable> tables)
    {
        var lines = tables.Sum(table => table.Lines);
        return lines <= 1 ? 100 : 100 - 100 * tables.Sum(Unknown) / lines / Math.Log2(lines);
    }

    /// <summary>In bits, of all lines of a log together.</summary>
    private static double Unknown(ContingencyTable table)
    {
        var bits = 0.0;
        foreach (var (row, gold) in table.Gold.Index())
            foreach (var (column, predicted) in table.Predicted.Index())
                if (table.Shared[row, column] is > 0 and var shared)
                    bits -= shared * (Math.Log2((double)shared / gold) + Math.Log2((double)shared / predicted));
        return bits;
    }
}
