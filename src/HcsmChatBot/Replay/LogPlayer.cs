using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;

namespace HcsmChatBot.Replay;

/// <summary>
/// Plays a log into the sandbox: the chair's commands become a moderator's slash commands, every other line is posted by its speaker, on the log's own clock.
/// The clock moves on only when the bot has nothing in hand.
/// </summary>
internal sealed class LogPlayer(ReplayStage stage, Cuts cuts)
{
    private readonly Dictionary<string, (ulong Id, string Nick, bool IsChair)> members = new(StringComparer.Ordinal);

    /// <summary>The member who speaks for somebody that was heard.</summary>
    public ulong MemberOf(Speaker speaker) => members[speaker.Key].Id;

    /// <param name="heard">Called after each line.</param>
    public async Task PlayAsync(MeetingLog log, Meeting meeting, Action heard, CancellationToken stopping)
    {
        var channel = await stage.ChannelAsync(log.Channel, stopping);
        await stage.TurnClockAsync(meeting.Start, stopping);
        foreach (var entry in meeting.Entries)
        {
            await PlayAsync(log, channel, meeting, entry, stopping);
            heard();
        }

        if (meeting.CutShort)
            await PlayAsync(log, channel, meeting, EndAfter(meeting), stopping);
        await stage.SettleAsync(stopping);
    }

    private async Task PlayAsync(MeetingLog log, ulong channel, Meeting meeting, MeetingEntry entry, CancellationToken stopping)
    {
        var id = LogIds.Of(log.Name, entry);
        var author = await MemberAsync(entry.Speaker, isChair: entry.Speaker.Key == meeting.Chair.Key, stopping);
        if (entry is MeetingEntry.Spoken)
        {
            if (entry.At - stage.Clock.GetUtcNow() >= TimeSpan.FromMinutes(1))
                await stage.TurnClockAsync(entry.At, stopping);
            await stage.PostAsync(channel, new SandboxMessage(id, entry.At, author, entry.Text), stopping);
            await cuts.MaybeAsync(stage.People, stopping);
            return;
        }

        await stage.TurnClockAsync(entry.At, stopping);
        var (name, options) = CommandFor(meeting, entry);
        await stage.CommandAsync(channel, new SandboxCommand(id, author, $"{SlashCommands.Chat} {name}", options), stopping);
        await stage.SettleAsync(stopping);
    }

    /// <summary>A log that breaks off in a meeting: the chair ends it a second later.</summary>
    internal static MeetingEntry.End EndAfter(Meeting meeting) =>
        new(meeting.Entries[^1].Line + 1, meeting.Entries[^1].At.AddSeconds(1), meeting.Chair, "");

    /// <returns>The subcommand of /chat that does what the chair's command did.</returns>
    internal static (string Name, Dictionary<string, string> Options) CommandFor(Meeting meeting, MeetingEntry entry) => entry switch
    {
        MeetingEntry.Start => (SlashCommands.Start, new() { ["title"] = Excerpt.Of(meeting.Title, Agenda.MaxTitleLength - 1) }),
        MeetingEntry.Topic topic => (SlashCommands.Next, new() { ["topic"] = topic.Text }),
        _ => (SlashCommands.End, []),
    };

    private async Task<ulong> MemberAsync(Speaker speaker, bool isChair, CancellationToken stopping)
    {
        // Whoever chairs is a moderator until they come to a meeting of somebody else's.
        if (members.TryGetValue(speaker.Key, out var known) && known.Nick == speaker.Nick && known.IsChair == isChair)
            return known.Id;

        var id = await stage.MemberAsync(speaker, isChair, stopping);
        members[speaker.Key] = (id, speaker.Nick, isChair);
        return id;
    }
}
