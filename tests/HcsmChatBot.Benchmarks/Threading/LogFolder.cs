using System.Globalization;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Benchmarks.Threading;

/// <summary>Logs of IRC, "[12:18] &lt;nick&gt; text" a line; what nobody says is passed by. The threading lab reads them more carefully.</summary>
internal static partial class LogFolder
{
    /// <exception cref="ArgumentException">The folder has none.</exception>
    public static IReadOnlyList<Utterance[]> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*.ascii.txt").Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? [.. files.Select(ReadLog)] : throw new ArgumentException($"{folder} has no *.ascii.txt.");
    }

    private static Utterance[] ReadLog(string file)
    {
        var ids = new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase);
        var midnight = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var said = new List<Utterance>();
        var last = TimeSpan.Zero;
        foreach (var line in File.ReadLines(file).Select(line => Message().Match(line)).Where(line => line.Success))
        {
            var (time, nick) = (TimeSpan.Parse(line.Groups["clock"].ValueSpan, CultureInfo.InvariantCulture), line.Groups["nick"].Value);
            if (time < last - TimeSpan.FromHours(12))
                midnight = midnight.AddDays(1);
            last = time;
            ids.TryAdd(nick, (ulong)ids.Count + 1);
            said.Add(new Utterance((ulong)said.Count + 1, LivelyChat.Place, ids[nick], nick, midnight + time, line.Groups["text"].Value));
        }

        return [.. said];
    }

    [GeneratedRegex(@"\[(?<clock>[0-9]{2}:[0-9]{2})\] +(?:<(?<nick>[^\s<>]+)>|\* (?<nick>\S+)) (?<text>.*)$")]
    private static partial Regex Message();
}
