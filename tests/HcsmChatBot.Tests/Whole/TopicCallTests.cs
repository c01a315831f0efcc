using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Series;
using HcsmChatBot.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Three days before an hour of a series for which nothing is planned, those who moderate are told, with the whole bot.</summary>
public sealed class TopicCallTests
{
    /// <summary>Wednesday 11 November, 13:00 in Toronto.</summary>
    private static readonly DateTimeOffset Hour = BotInSandbox.Wednesday.AddDays(7);

    [Fact]
    public async Task They_are_told_once_which_hour_what_waits_and_what_was_accepted_after_a_restart_too()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await RoomAsync(room);
        await room.SuggestAsync(room.Participant, "How do we talk about pain?");
        await room.PressAsync(room.Moderator, await room.ListAsync(), "suggestion-accept");
        await room.SuggestAsync(room.Participant, "And this?");

        await LookAsync(room, Hour.AddDays(-3).AddSeconds(-1));
        Assert.Empty(CallsIn(room, moderators));
        await LookAsync(room, Hour.AddDays(-3).AddSeconds(1));
        await LookAsync(room, Hour.AddDays(-2));
        await room.StopBotAsync();
        await room.StartBotAsync();
        await LookAsync(room, Hour.AddDays(-1));

        Assert.Equal(
            $"""
            **No topic yet** for Weekly: <t:{Hour.ToUnixTimeSeconds()}:F>, in <#{room.Channel}>.
            Suggestions that wait for a decision: 1. /suggestions shows them.
            Accepted topics: 1, the oldest first:
            - How do we talk about pain? (suggested by Pat)
            One that fits at any time: {room.Service<Evergreen>().Pick(739930)!.English}
            Plan it with /chat plan in <#{room.Channel}>.
            """, Assert.Single(CallsIn(room, moderators)));
    }

    [Fact]
    public async Task Nothing_is_said_where_a_chat_is_planned_for_that_hour_or_the_hour_is_skipped()
    {
        await using var room = await BotInSandbox.StartAsync();
        var moderators = await RoomAsync(room);
        await room.PlanAsync(room.Moderator, new() { ["title"] = "Hope", ["when"] = "2026-11-11 13:00", ["agenda"] = "T1: What is hope?" });
        await ChangeAsync(room, series => series! with { Exceptions = [new SeriesException.Skipped(new OccurrenceKey(new DateOnly(2026, 11, 18)), "")] });

        await LookAsync(room, Hour.AddDays(-1));
        await LookAsync(room, Hour.AddDays(5));

        Assert.Empty(CallsIn(room, moderators));
    }

    [Fact]
    public async Task Where_a_guild_has_no_such_room_it_is_only_logged_and_the_room_that_comes_later_hears_of_the_next_hour()
    {
        await using var room = await BotInSandbox.StartAsync();
        await SeriesAsync(room);
        await LookAsync(room, Hour.AddDays(-1));
        Assert.Empty(CallsIn(room, room.Channel));

        var moderators = await room.People.ChannelAsync(room.Guild, "moderators", default);
        await room.SettleAsync();
        await LookAsync(room, Hour.AddDays(-1).AddHours(1));
        Assert.Empty(CallsIn(room, moderators));
        await LookAsync(room, Hour.AddDays(6));

        Assert.Contains($"<t:{Hour.AddDays(7).ToUnixTimeSeconds()}:F>", Assert.Single(CallsIn(room, moderators)), StringComparison.Ordinal);
    }

    private static async Task<ulong> RoomAsync(BotInSandbox room)
    {
        await SeriesAsync(room);
        var moderators = await room.People.ChannelAsync(room.Guild, "moderators", default);
        await room.SettleAsync();
        return moderators;
    }

    /// <summary>In place of the one that the channel may have from the beginning.</summary>
    private static Task SeriesAsync(BotInSandbox room)
    {
        var empty = new ChatSeries(room.Channel, room.Guild, room.Channel, "", "");
        return ChangeAsync(room, series => (series ?? empty) with { Name = "Weekly", Zone = "America/Toronto", Languages = [], Rules = RulesText.Read("Wednesdays 13:00").Rules });
    }

    private static Task ChangeAsync(BotInSandbox room, Func<ChatSeries?, ChatSeries?> change) => room.Service<SeriesBook>().ChangeAsync(room.Channel, change, default);

    /// <summary>The room is told other things too.</summary>
    private static IEnumerable<string> CallsIn(BotInSandbox room, ulong place) => room.MessagesIn(place).Where(text => text.StartsWith("**No topic yet**", StringComparison.Ordinal));

    private static async Task LookAsync(BotInSandbox room, DateTimeOffset at)
    {
        room.Sandbox.Clock.Set(at);
        await ActivatorUtilities.CreateInstance<TopicCalls>(room.Service<IServiceProvider>()).RunAsync(default);
    }
}
