namespace HcsmChatBot.ThreadingLab.Measures;

/// <summary>How many there are by people's annotation, how many were predicted, and how many of those are the same; in percent.</summary>
internal readonly record struct MatchCount(int Gold, int Predicted, int Matched)
{
    public double Precision => Percent(Matched, Predicted);

    public double Recall => Percent(Matched, Gold);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Percent(2.0 * Matched, Gold + Predicted);

    public static MatchCount operator +(MatchCount one, MatchCount other) =>
        new(one.Gold + other.Gold, one.Predicted + other.Predicted, one.Matched + other.Matched);

    public static MatchCount Of<T>(IReadOnlySet<T> gold, IReadOnlySet<T> predicted) =>
        new(gold.Count, predicted.Count, predicted.Count(gold.Contains));

    private static double Percent(double part, int whole) => whole == 0 ? 0 : 100 * part / whole;
}
