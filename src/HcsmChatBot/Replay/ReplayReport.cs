using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace HcsmChatBot.Replay;

/// <summary>Whether the archive holds what the log told: a row for each meeting, and what of the log was not played.</summary>
public sealed record ReplayReport(ImmutableArray<ReplayRow> Rows, LeftOut LeftOut)
{
    private const int RedirectedWidth = 140;
    private const int LongestTitle = 200;

    /// <summary>Prompts that stand in the channel a second time.</summary>
    public int PromptsTwice { get; init; }

    public ReplayTotals Totals => ReplayTotals.Of(Rows);

    /// <summary>0 when nothing is missing, nothing is there twice and everybody new was welcomed once, else 1.</summary>
    public int ExitCode => PromptsTwice == 0 && Rows.All(row => row.IsWhole) ? 0 : 1;

    public void Write(IAnsiConsole console)
    {
        var table = Table();
        var width = console.Profile.Width;
        // A file or a pipe has no width; Spectre takes 80 columns and would break the rows.
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = Math.Max(RedirectedWidth, ((IRenderable)table).Measure(RenderOptions.Create(console), int.MaxValue).Max);
        console.Write(table);
        foreach (var note in Notes())
            console.WriteLine(note);
        console.Profile.Width = width;
    }

    private Table Table()
    {
        var totals = Totals;
        var table = new Table { Border = TableBorder.Square }
            .AddColumn("Meeting", column => column.Footer("Total"))
            .AddColumn(Number("Topics", OutOf(totals.TopicsArchived, totals.TopicsInLog)))
            .AddColumn(Number("People", ""))
            .AddColumn(Number("Messages in the log", Plain(totals.MessagesInLog)))
            .AddColumn(Number("Archived", Plain(totals.Archived)))
            .AddColumn(Number("Missing", Plain(totals.Missing)))
            .AddColumn(Number("Welcomed", NewAndWelcomed(totals.Welcomes)));
        foreach (var row in Rows)
        {
            table.AddRow(
                new Text(Title(row)),
                new Text(OutOf(row.TopicsArchived, row.TopicsInLog)),
                new Text(OutOf(row.PeopleArchived, row.PeopleInLog)),
                new Text(Plain(row.MessagesInLog)),
                new Text(Plain(row.Archived)),
                new Text(Plain(row.Missing)),
                new Text(NewAndWelcomed(row.Welcomes)));
        }

        return table;
    }

    private IEnumerable<string> Notes()
    {
        var bots = LeftOut.Bots.Select(bot => $"{Excerpt.Of(bot.Key, LongestTitle)} {Plain(bot.Value)}");
        var byNick = LeftOut.Bots.IsEmpty ? "" : $" ({string.Join(", ", bots)})";
        yield return $"Left out, lines of bots: {Plain(LeftOut.Bots.Values.Sum())}{byNick}; without words: {Plain(LeftOut.Empty)}; "
            + $"outside of meetings: {Plain(LeftOut.OutsideMeetings)}; of the system: {Plain(LeftOut.System)}.";
        if (Totals.Doubled > 0)
            yield return $"Archived more than once: {Plain(Totals.Doubled)}.";
        if (PromptsTwice > 0)
            yield return $"Prompts that were posted twice: {Plain(PromptsTwice)}.";
        yield return "Welcomed: people whose first line ever was in the meeting, the chair left out / welcomes that stand.";
        if (Totals.Welcomes.Wrong > 0)
            yield return $"Welcomes that are missing, doubled or not due: {Plain(Totals.Welcomes.Wrong)}.";
        yield return ExitCode == 0 ? "Nothing is missing." : "What the bot did does not match the log.";
    }

    private static TableColumn Number(string header, string footer) => new TableColumn(header).RightAligned().Footer(footer);

    private static string Title(ReplayRow row)
    {
        var start = row.Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{Excerpt.Of(row.Meeting, LongestTitle)} ({start}{(row.CutShort ? ", cut short" : "")})";
    }

    private static string OutOf(int archived, int inLog) => archived == inLog ? Plain(inLog) : $"{Plain(archived)} of {Plain(inLog)}";

    private static string NewAndWelcomed(WelcomeTally welcomes) => $"{Plain(welcomes.New)} / {Plain(welcomes.Welcomed)}";

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);
}
