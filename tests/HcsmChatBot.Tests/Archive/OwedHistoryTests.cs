using System.Collections.Immutable;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Archive;

/// <summary>What could not be fetched is owed: kept, tried again, and a gap until it succeeds.</summary>
public sealed class OwedHistoryTests : IAsyncDisposable
{
    private const ulong Missed = 5;

    private readonly ScriptedShell shell = new();
    private int failures;

    /// <summary>What happens during the next request for the history.</summary>
    private Func<Task> whileRead = () => Task.CompletedTask;

    public OwedHistoryTests()
    {
        shell.Rest.Setup(rest => rest.GetActiveThreadsAsync(ScriptedShell.Guild, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Member());
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Returns(async (ulong _, ulong after, int _, CancellationToken _) =>
            {
                var (meanwhile, isMissed) = (whileRead, after < ScriptedShell.ChatId + Missed);
                whileRead = () => Task.CompletedTask;
                await meanwhile();
                return failures-- > 0 ? throw new DiscordUnreachableException("No answer.") : isMissed ? [MissedMessage] : [];
            });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task It_is_tried_again_after_pauses_that_grow()
    {
        await LoseAsync(failing: 3);
        await shell.Owed.StartAsync(default);

        var pauses = new[] { await shell.Connection.PassAsync(), await shell.Connection.PassAsync() };

        Assert.Equal([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)], pauses);
        await UntilReadAsync();
        Assert.Single((await RecordAsync()).Messages);
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task It_is_tried_at_once_when_a_channel_changes()
    {
        await LoseAsync(failing: 2);
        await shell.Owed.StartAsync(default);

        await shell.CatchUp.NoteAsync(new GatewayEvent.ChannelSeen(new Channel { Id = ScriptedShell.Place, GuildId = ScriptedShell.Guild }), default);

        await UntilReadAsync();
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task Changes_that_follow_each_other_are_looked_at_together_after_a_pause()
    {
        await LoseAsync(failing: 20);
        await shell.Owed.StartAsync(default);
        var regular = await shell.Connection.StartedAsync();

        foreach (var _ in Enumerable.Range(0, 100))
            await shell.CatchUp.NoteAsync(new GatewayEvent.RoleSeen(ScriptedShell.Guild, new Role { Id = 7 }), default);
        var floor = await shell.Connection.StartedAsync();

        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1)), (regular, floor));
        Assert.Equal(17, failures);
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task A_change_in_another_guild_is_no_reason_to_try()
    {
        await LoseAsync(failing: 20);
        await shell.Owed.StartAsync(default);
        await shell.Connection.StartedAsync();

        await shell.CatchUp.NoteAsync(new GatewayEvent.RoleSeen(ScriptedShell.Guild + 1, new Role { Id = 7 }), default);
        await shell.Connection.StartedAsync();

        Assert.Equal(18, failures);
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task Until_then_it_is_a_gap_and_no_crash_forgets_it()
    {
        await LoseAsync(failing: 1);

        var gaps = (await RecordAsync()).Coverage.Gaps;

        Assert.Contains(gaps, gap => gap is { PlaceId: null, Unread: null, To: not null });
        Assert.Contains(gaps, gap => gap is { PlaceId: ScriptedShell.Place, Unread: UnreadBecause.Unreachable, To: null });
        Assert.Equal(ScriptedShell.ChatId, Assert.Single(await shell.Store.OwedAsync(withAbsences: false, default)));
    }

    [Fact]
    public async Task A_crash_before_anything_could_be_read_leaves_it_owed()
    {
        await OpenAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(12);

        await shell.CatchUp.NoteAsync(Ready, default);

        Assert.Equal(ScriptedShell.ChatId, Assert.Single(await shell.Store.OwedAsync(withAbsences: true, default)));
        await shell.Owed.StartAsync(default);
        await UntilReadAsync();
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task An_outage_is_a_gap_from_its_beginning_to_its_end()
    {
        await OpenAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(10);
        await shell.CatchUp.NoteAsync(new GatewayEvent.GuildGone(ScriptedShell.Guild, Outage: true), default);
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(15);

        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);

        var gap = Assert.Single((await RecordAsync()).Coverage.Gaps);
        Assert.Equal((ScriptedShell.Wednesday.AddMinutes(10), ScriptedShell.Wednesday.AddMinutes(15)), (gap.From, gap.To!.Value));
    }

    [Fact]
    public async Task Two_sessions_that_are_lost_one_after_the_other_leave_one_gap()
    {
        await OpenAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(11);
        await shell.Store.NoteAwayAsync([Chat], ScriptedShell.Wednesday.AddMinutes(10), default);
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(15);
        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);
        await shell.Store.NoteAwayAsync([Chat], ScriptedShell.Wednesday.AddMinutes(14), default);
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(20);

        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);

        var gap = Assert.Single((await RecordAsync()).Coverage.Gaps);
        Assert.Equal((ScriptedShell.Wednesday.AddMinutes(10), ScriptedShell.Wednesday.AddMinutes(20)), (gap.From, gap.To!.Value));
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task An_absence_that_begins_while_the_history_is_read_is_not_over_with_it()
    {
        await OpenAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(11);
        await shell.Store.NoteAwayAsync([Chat], ScriptedShell.Wednesday.AddMinutes(10), default);
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(12);
        whileRead = async () =>
        {
            shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(14);
            await shell.CatchUp.NoteAsync(new GatewayEvent.GuildGone(ScriptedShell.Guild, Outage: true), default);
        };
        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);
        var during = (await RecordAsync()).Coverage.Gaps;
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(20);

        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);

        Assert.Equal([(Minute(10), Minute(12)), (Minute(14), null)], during.Select(gap => ((DateTimeOffset?)gap.From, gap.To)));
        Assert.Equal([(Minute(10), Minute(12)), (Minute(14), Minute(20))], (await RecordAsync()).Coverage.Gaps.Select(gap => ((DateTimeOffset?)gap.From, gap.To)));
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task What_is_tried_again_during_an_outage_does_not_end_the_outage()
    {
        await LoseAsync(failing: 3);
        await shell.Owed.StartAsync(default);
        await shell.Connection.PassAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(15);
        await shell.CatchUp.NoteAsync(new GatewayEvent.GuildGone(ScriptedShell.Guild, Outage: true), default);

        await shell.Connection.PassAsync();
        await UntilAsync(gaps => gaps.All(gap => gap.Unread is null));

        Assert.Equal([(Minute(0), Minute(12)), (Minute(15), null)], (await RecordAsync()).Coverage.Gaps.Select(gap => ((DateTimeOffset?)gap.From, gap.To)));
        await shell.Owed.StopAsync(default);
    }

    [Fact]
    public async Task An_absence_of_which_another_clock_told_the_beginning_ends_with_the_reading()
    {
        await OpenAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(12);
        await shell.Store.NoteAwayAsync([Chat], ScriptedShell.Wednesday.AddMinutes(12).AddSeconds(2), default);

        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);

        Assert.Empty((await RecordAsync()).Coverage.Gaps);
    }

    [Fact]
    public async Task What_is_found_out_of_a_chat_that_was_forgotten_meanwhile_is_not_kept()
    {
        await LoseAsync(failing: 1);
        var chat = Chat;
        await shell.Store.ForgetGuildAsync(ScriptedShell.Guild, default);

        await shell.Store.NoteAwayAsync([chat], ScriptedShell.Wednesday, default);
        await shell.Store.NoteReadingAsync(chat, new(ScriptedShell.Wednesday, [new(ScriptedShell.Place, UnreadBecause.Refused)], EndsAbsences: true), default);
        await shell.Store.SaveReckoningAsync(chat, new Reckoning(ScriptedShell.Wednesday, 1, 0, [1], [2]), default);

        await using var db = shell.Database.Reader();
        Assert.Empty(db.CoverageGaps);
        Assert.Empty(db.Reckonings);
    }

    [Fact]
    public async Task What_is_forgotten_whole_takes_its_gaps_and_reckonings_along()
    {
        await LoseAsync(failing: 1);
        await shell.Store.SaveReckoningAsync(Chat, new Reckoning(ScriptedShell.Wednesday, 1, 0, [1], [2]), default);

        await shell.Store.ForgetGuildAsync(ScriptedShell.Guild, default);

        await using var db = shell.Database.Reader();
        Assert.Empty(db.CoverageGaps);
        Assert.Empty(db.Reckonings);
    }

    private static GatewayEvent.Ready Ready => new(new User(), 1, "session", new Uri("wss://example.org"), [ScriptedShell.Guild]);

    private static Message MissedMessage => new()
    {
        Id = ScriptedShell.ChatId + Missed,
        ChannelId = ScriptedShell.Place,
        Author = new User { Id = 4, Username = "Pat" },
        Timestamp = ScriptedShell.Wednesday.AddMinutes(11),
        Content = "Is anybody there?",
    };

    private Chat Chat => shell.Chats.Find(ScriptedShell.ChatId)!.Current;

    private async Task OpenAsync()
    {
        await shell.Store.SaveAsync(new Commit(new Transition(ScriptedShell.OpenChat(ThreadPlan.None), []), new ChatEvent.EndDue(ScriptedShell.Wednesday)), default);
        await shell.Chats.ReviveAsync(default);
    }

    /// <summary>The session was lost, and this many requests for the history get no answer.</summary>
    private async Task LoseAsync(int failing)
    {
        await OpenAsync();
        failures = failing;
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(12);
        await shell.CatchUp.NoteAsync(Ready, default);
        await shell.CatchUp.OfGuildAsync(ScriptedShell.Guild, default);
    }

    private async Task<ChatRecord> RecordAsync() => (await new HcsmChatBot.Archive.ArchiveReader(shell.Database).FindAsync(ScriptedShell.ChatId, default))!;

    private Task UntilReadAsync() => UntilAsync(gaps => gaps is [{ Unread: null, To: not null }]);

    private async Task UntilAsync(Func<ImmutableArray<CoverageGap>, bool> isSo)
    {
        await Soon.UntilAsync(async () => isSo((await RecordAsync()).Coverage.Gaps));
    }

    private static DateTimeOffset? Minute(int minute) => ScriptedShell.Wednesday.AddMinutes(minute);
}
