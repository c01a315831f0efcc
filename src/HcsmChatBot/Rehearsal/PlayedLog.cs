using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HcsmChatBot.Chats;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Rehearsal;

/// <summary>
/// A log that is played into the room on the sandbox's clock, its pauses as they were: the chair's commands become a moderator's slash commands, every other
/// line is posted by its speaker. How fast it goes is the clock's <see cref="SandboxClock.Speed"/>.
/// </summary>
internal sealed class PlayedLog : IDisposable
{
    /// <summary>Days may lie between two meetings of a log; nobody waits for them.</summary>
    private static readonly TimeSpan BetweenMeetings = TimeSpan.FromMinutes(1);

    private readonly RehearsalApi room;
    private readonly SandboxClock clock;
    private readonly Community community;
    private readonly ImmutableArray<(TimeSpan After, Meeting Meeting, MeetingEntry Entry)> entries;
    private readonly DateTimeOffset began;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private bool stopped;

    /// <summary>Begins at once.</summary>
    public PlayedLog(RehearsalApi room, SandboxClock clock, Community community, MeetingLog log)
    {
        (this.room, this.clock, this.community, Name) = (room, clock, community, log.Name);
        entries = [.. Timed(new Cast([log], _ => false).Logs[0].Meetings)];
        began = clock.GetUtcNow();
        timer = clock.CreateTimer(_ => Play(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public string Name { get; }

    public int Lines => entries.Length;

    /// <summary>How many lines have had their turn.</summary>
    public int Played { get; private set; }

    /// <summary>How many of them the room did not take: empty, too long, no bot to run a command.</summary>
    public int Refused { get; private set; }

    public bool IsPlaying => !stopped && Played < Lines;

    /// <summary>Called when the last line has been played.</summary>
    public Action Finished { get; init; } = () => { };

    public void Stop()
    {
        lock (gate)
            stopped = true;
    }

    public void Dispose()
    {
        Stop();
        timer.Dispose();
    }

    private void Play()
    {
        lock (gate)
        {
            while (IsPlaying && began + entries[Played].After <= clock.GetUtcNow())
            {
                PlayOne(entries[Played].Meeting, entries[Played].Entry);
                if (++Played == Lines)
                    Finished();
            }

            if (IsPlaying && began + entries[Played].After - clock.GetUtcNow() is var wait)
                timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void PlayOne(Meeting meeting, MeetingEntry entry)
    {
        try
        {
            var isChair = entry.Speaker.Key == meeting.Chair.Key;
            var member = room.EnsureMember(
                community.Guild, new RehearsalMember($"log:{entry.Speaker.Key}", Excerpt.Of(entry.Speaker.Nick, 30), Roles: isChair ? [community.Moderators] : []));
            if (entry is MeetingEntry.Spoken)
                room.PostMessage(community.Channel, new RehearsalMessage(member, entry.Text));
            else
                Lead(member, LogPlayer.CommandFor(meeting, entry));
        }
        catch (RefusedException)
        {
            Refused++;
        }
    }

    private void Lead(ulong chair, (string Name, Dictionary<string, string> Options) command) => room.RunCommand(
        community.Channel,
        new RehearsalCommand(chair, $"{SlashCommands.Chat} {command.Name}", new JsonObject(command.Options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value)))));

    private static IEnumerable<(TimeSpan After, Meeting Meeting, MeetingEntry Entry)> Timed(IEnumerable<Meeting> meetings)
    {
        var before = TimeSpan.Zero;
        foreach (var meeting in meetings)
        {
            var all = meeting.CutShort ? meeting.Entries.Add(LogPlayer.EndAfter(meeting)) : meeting.Entries;
            foreach (var entry in all)
                yield return (before + (entry.At - meeting.Start), meeting, entry);
            before += all[^1].At - meeting.Start + BetweenMeetings;
        }
    }
}
