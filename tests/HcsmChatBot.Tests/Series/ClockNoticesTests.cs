using System.Collections.Immutable;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Series;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;
using Moq;

namespace HcsmChatBot.Tests.Series;

/// <summary>Moderators are told once of each change of the time-zone data, whatever breaks in between.</summary>
public sealed class ClockNoticesTests : IAsyncDisposable
{
    private const ulong Moderators = 40;

    private static readonly ChatSeries Weekly = new(ScriptedShell.Place, ScriptedShell.Guild, ScriptedShell.Place, "Weekly", "America/Toronto")
    {
        Rules = RulesText.Read("Wednesdays 13:00").Rules,
    };

    private readonly ScriptedShell shell = new();
    private readonly List<MessageToSend> posted = [];

    public ClockNoticesTests() => shell.Guilds.Note(new GatewayEvent.ChannelSeen(new Channel { Id = Moderators, GuildId = ScriptedShell.Guild, Name = "moderators" }));

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_notice_is_posted_once()
    {
        await MoveAnHourAsync();
        DiscordAnswers();

        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);
        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);

        Assert.StartsWith("The time-zone data of this bot has changed (2026a → ", Assert.Single(posted).Content, StringComparison.Ordinal);
        Assert.InRange(posted[0].Nonce!.Length, 1, 25);
        Assert.Empty(await shell.ClockNotices.UntoldAsync(ScriptedShell.Guild, Language.En, default));
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_sent_again_under_the_same_nonce()
    {
        await MoveAnHourAsync();
        DiscordDoesNotAnswer();
        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);
        DiscordAnswers();
        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);

        Assert.Equal(2, posted.Count);
        Assert.Equal(posted[0].Nonce, posted[1].Nonce);
    }

    [Fact]
    public async Task Later_the_channel_is_asked_whether_it_is_there()
    {
        await MoveAnHourAsync();
        DiscordDoesNotAnswer();
        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);
        shell.Time.Now += TimeSpan.FromMinutes(10);
        var there = new Message { Id = Snowflake.At(ScriptedShell.Wednesday) + 1, ChannelId = Moderators, Content = posted[0].Content, Author = new User { Id = 9, Bot = true } };
        shell.Rest.SetupSequence(rest => rest.GetMessagesAfterAsync(Moderators, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([there]).ReturnsAsync([]);

        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);

        Assert.Single(posted);
        Assert.Empty(await shell.ClockNotices.UntoldAsync(ScriptedShell.Guild, Language.En, default));
    }

    [Fact]
    public async Task Where_Discord_refuses_it_waits_and_is_told_in_the_readers_language()
    {
        await MoveAnHourAsync();
        DiscordDoesNotAnswer();
        await shell.ClockNotices.PostAsync(ScriptedShell.Guild, default);

        var untold = Assert.Single(await shell.ClockNotices.UntoldAsync(ScriptedShell.Guild, Language.Fr, default));
        Assert.StartsWith("Les données de fuseaux horaires", untold, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_guild_that_is_left_its_series_hours_and_notices_go()
    {
        await MoveAnHourAsync();
        shell.Series.Forget(ScriptedShell.Guild);
        await shell.Store.ForgetGuildAsync(ScriptedShell.Guild, default);

        await using var database = shell.Database.Reader();
        Assert.Equal((0, 0, 0), (database.Series.Count(), database.Occurrences.Count(), database.ClockNotices.Count()));
        Assert.Null(shell.Series.Of(ScriptedShell.Place));
    }

    /// <summary>As if an hour had been stored with other data.</summary>
    private async Task MoveAnHourAsync()
    {
        await shell.Series.ChangeAsync(ScriptedShell.Place, _ => Weekly, default);
        var key = new OccurrenceKey(new DateOnly(2026, 11, 11));
        var before = new Occurrence(key, default, ScriptedShell.Wednesday.AddDays(7).AddHours(1), ClockJump.None);
        await shell.Store.SaveSeriesAsync(new SeriesHours(Weekly, ImmutableArray.Create(before), "2026a"), default);
        Assert.Equal(key, Assert.Single(await shell.Series.RecomputeAsync(ScriptedShell.Guild, default)).Key);
        Assert.Empty(await shell.Series.RecomputeAsync(ScriptedShell.Guild, default));
    }

    private void DiscordAnswers() => shell.Rest
        .Setup(rest => rest.CreateMessageAsync(Moderators, Capture.In(posted), It.IsAny<CancellationToken>())).ReturnsAsync(new Message { Id = 1, ChannelId = Moderators });

    private void DiscordDoesNotAnswer() => shell.Rest
        .Setup(rest => rest.CreateMessageAsync(Moderators, Capture.In(posted), It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordUnreachableException("no answer"));
}
