using System.Collections.Immutable;

namespace HcsmChatBot.Replay;

/// <summary>Finds the meetings in what people said in a channel.</summary>
internal static class MeetingFinder
{
    public static ImmutableArray<Meeting> Find(string channel, ImmutableArray<PostedLine> posted)
    {
        var meetings = ImmutableArray.CreateBuilder<Meeting>();
        var entries = ImmutableArray.CreateBuilder<MeetingEntry>();
        foreach (var line in posted)
        {
            if (Entry(line, entries.FirstOrDefault()?.Speaker) is not { } entry)
                continue;
            entries.Add(entry);
            if (entry is MeetingEntry.End)
                meetings.Add(Close(channel, entries));
        }

        if (entries.Count > 0)
            meetings.Add(Close(channel, entries));
        return meetings.ToImmutable();
    }

    /// <param name="chair">Of the open meeting; null while none is open.</param>
    /// <returns>Null for what is said outside of meetings.</returns>
    private static MeetingEntry? Entry(PostedLine line, Speaker? chair)
    {
        var commands = chair is null || chair.Key == line.Speaker.Key;
        return (commands ? ChairCommand.Parse(line.Text) : null) switch
        {
            ChairCommand.StartMeeting start => new MeetingEntry.Start(line.Number, line.At, line.Speaker, start.Title),
            ChairCommand.SetTopic set when chair is not null => new MeetingEntry.Topic(line.Number, line.At, line.Speaker, set.Topic),
            ChairCommand.EndMeeting end when chair is not null => new MeetingEntry.End(line.Number, line.At, line.Speaker, end.Words),
            _ when chair is not null => new MeetingEntry.Spoken(line.Number, line.At, line.Speaker, line.Text),
            _ => null,
        };
    }

    private static Meeting Close(string channel, ImmutableArray<MeetingEntry>.Builder entries)
    {
        var (start, chair) = (entries[0], entries[0].Speaker);
        var title = start.Text.Length > 0 ? start.Text : $"{channel}, {chair.Nick}";
        var cutShort = entries[^1] is not MeetingEntry.End;
        return new Meeting(title, start.Line, start.At, chair, entries.DrainToImmutable(), cutShort);
    }
}
