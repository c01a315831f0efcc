using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>The lines of a log that are in no meeting's entries, each counted once. Together with the entries they are all its lines.</summary>
/// <param name="Bots">Lines said by meeting bots, in a meeting or not, by nick.</param>
/// <param name="Empty">Lines of people who said nothing.</param>
/// <param name="OutsideMeetings">What people said when no meeting was open.</param>
/// <param name="System">Joins, renames, notices and the like.</param>
public sealed record LeftOut(ImmutableSortedDictionary<string, int> Bots, int Empty, int OutsideMeetings, int System, int Blank)
{
    /// <summary>What was left out of two logs.</summary>
    public LeftOut And(LeftOut other) => new(
        Bots.Concat(other.Bots).GroupBy(bot => bot.Key, bot => bot.Value, StringComparer.OrdinalIgnoreCase)
            .ToImmutableSortedDictionary(counts => counts.Key, counts => counts.Sum(), StringComparer.OrdinalIgnoreCase),
        Empty + other.Empty, OutsideMeetings + other.OutsideMeetings, System + other.System, Blank + other.Blank);

    internal static LeftOut Of(ImmutableArray<LogLine> written, int outsideMeetings)
    {
        var said = written.Select(line => line.Content).OfType<LogContent.Said>().ToLookup(said => MeetingBot.Is(said.Nick));
        return new LeftOut(
            said[true].CountBy(line => line.Nick, StringComparer.OrdinalIgnoreCase).ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase),
            said[false].Count(line => line.Text.Length == 0),
            outsideMeetings,
            written.Count(line => line.Content is LogContent.System or LogContent.Renamed),
            written.Count(line => line.Content is LogContent.Blank));
    }
}
