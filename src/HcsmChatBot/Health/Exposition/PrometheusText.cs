using System.Globalization;
using System.Text;

namespace HcsmChatBot.Health.Exposition;

/// <summary>Version 0.0.4 of the text format. https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<Family> families)
    {
        var text = new StringBuilder();
        foreach (var family in families.OrderBy(family => family.Name, StringComparer.Ordinal))
            Write(family, text);
        return text.ToString();
    }

    private static void Write(Family family, StringBuilder text)
    {
        text.AppendJoin(' ', "# HELP", family.Name, Escaped(family.Help)).Append('\n').AppendJoin(' ', "# TYPE", family.Name, family.Kind).Append('\n');
        foreach (var (values, series) in family.All.OrderBy(one => string.Join('\n', one.Key.Given), StringComparer.Ordinal))
        {
            var labels = family.Labels.Zip(values.Given, (name, value) => $"{name}=\"{EscapedValue(value)}\"").ToArray();
            if (family.Kind == "histogram")
                WriteHistogram(family.Name, labels, series.Now(), text);
            else
                Write(family.Name, labels, series.Now().Value, text);
        }
    }

    private static void WriteHistogram(string name, string[] labels, SeriesState state, StringBuilder text)
    {
        foreach (var (end, count) in state.Buckets.Append((End: double.PositiveInfinity, state.Count)))
            Write($"{name}_bucket", [.. labels, $"le=\"{Number(end)}\""], count, text);
        Write($"{name}_sum", labels, state.Value, text);
        Write($"{name}_count", labels, state.Count, text);
    }

    private static void Write(string name, string[] labels, double value, StringBuilder text)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').AppendJoin(',', labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escaped(string help) => help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapedValue(string value) => Escaped(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
