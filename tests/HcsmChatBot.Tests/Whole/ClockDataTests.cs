using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Hours that were stored with other time-zone data than the bot starts with now.</summary>
public sealed class ClockDataTests
{
    private static readonly DateTimeOffset NextWednesday = BotInSandbox.Wednesday.AddDays(7);

    [Fact]
    [Trait("Fault", "37")]
    public async Task Moderators_are_told_once_which_hours_moved_and_a_planned_chat_is_left_where_it_is()
    {
        await using var room = await BotInSandbox.StartAsync();
        var place = await room.People.ChannelAsync(room.Guild, "moderators", default);
        var before = NextWednesday.AddHours(1);
        await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["when"] = "2026-11-11 14:00", ["agenda"] = "T1: Why?" });

        await RestartWithOlderHoursAsync(room, before);
        await Soon.UntilAsync(() => room.MessagesIn(place).Count == 1);
        var told = room.MessagesIn(place)[0];
        await room.StopBotAsync();
        await room.StartBotAsync();
        await room.Service<SeriesUpkeep>().RunAsync(default);

        Assert.StartsWith("The time-zone data of this bot has changed (2026a → ", told, StringComparison.Ordinal);
        Assert.Contains($"\n- was <t:{before.ToUnixTimeSeconds()}:F>, is now <t:{NextWednesday.ToUnixTimeSeconds()}:F>\n", told, StringComparison.Ordinal);
        Assert.Equal(1, told.Split("is now").Length - 1);
        Assert.Contains($"The chat **Habits** was planned for <t:{before.ToUnixTimeSeconds()}:F>, and I left it there.", told, StringComparison.Ordinal);
        Assert.Equal(before, room.Service<HcsmChatBot.Chats.LiveChats>().PlannedIn(room.Channel).Select(live => ((Chat.Scheduled)live.Current).StartsAt).Single());
        Assert.Single(room.MessagesIn(place));
    }

    [Fact]
    public async Task Where_moderators_have_no_channel_the_series_itself_tells_them_and_nobody_else()
    {
        await using var room = await BotInSandbox.StartAsync();

        await RestartWithOlderHoursAsync(room, NextWednesday.AddHours(1));
        await room.Service<SeriesUpkeep>().RunAsync(default);

        Assert.Contains("The time-zone data of this bot has changed", await room.SeriesAsync(room.Moderator, "show"), StringComparison.Ordinal);
        Assert.DoesNotContain("The time-zone data of this bot has changed", await room.SeriesAsync(room.Participant, "show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_year_of_hours_is_stored_and_a_change_by_moderators_is_no_news()
    {
        await using var room = await BotInSandbox.StartAsync();
        var place = await room.People.ChannelAsync(room.Guild, "moderators", default);

        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["rules"] = "Wednesdays 20:00" });
        await room.Service<SeriesUpkeep>().RunAsync(default);

        await using var database = room.Service<Database>().Reader();
        var hours = await database.Occurrences.Select(row => row.At).Order().ToListAsync();
        Assert.InRange(hours.Count, 26, 27);
        Assert.Contains(NextWednesday.AddHours(7).ToUnixTimeMilliseconds(), hours);
        Assert.Empty(room.MessagesIn(place));
    }

    /// <summary>As if the bot had stored one hour differently before it was stopped.</summary>
    private static async Task RestartWithOlderHoursAsync(BotInSandbox room, DateTimeOffset before)
    {
        await room.StopBotAsync();
        using (var database = Database.OpenToWrite(room.Directory))
        {
            await using var older = database.Writer();
            await older.Occurrences.Where(row => row.Key == "2026-11-11").ExecuteUpdateAsync(row => row.SetProperty(hour => hour.At, before.ToUnixTimeMilliseconds()));
            await older.Series.ExecuteUpdateAsync(row => row.SetProperty(series => series.Data, "2026a"));
        }

        await room.StartBotAsync();
    }
}
