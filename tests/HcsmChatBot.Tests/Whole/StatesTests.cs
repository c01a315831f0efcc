using System.Text.Json;
using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The bot goes away and comes back in each state of a chat: nothing is doubled, and the clock goes on.</summary>
public sealed class StatesTests
{
    private static readonly TimeSpan Moment = ChatFacilitator.SameMoment;

    [Theory]
    [Trait("Fault", "40")]
    [InlineData("planned")]
    [InlineData("introductions")]
    [InlineData("topic")]
    [InlineData("paused")]
    [InlineData("undone")]
    [InlineData("closing")]
    [InlineData("ended")]
    public async Task A_restart_moves_nothing_and_posts_nothing(string state)
    {
        await using var room = await BotInSandbox.StartAsync();
        await LeadToAsync(room, state);
        var (posts, before) = (room.MessagesIn(room.Channel), room.OnlyChat);

        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.Equal(posts, room.MessagesIn(room.Channel));
        Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(room.OnlyChat));
        Assert.Equal(before.Alarm, room.OnlyChat.Alarm);
    }

    [Fact]
    [Trait("Fault", "40")]
    public async Task A_paused_chat_goes_on_with_the_time_it_had_left()
    {
        await using var room = await BotInSandbox.StartAsync();
        await LeadToAsync(room, "paused");
        var left = ((Chat.Open)room.OnlyChat).Pause!.Left!.Value;
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(40));
        await room.StartBotAsync();

        var answer = await room.CommandAsync(room.Moderator, "chat resume");

        Assert.StartsWith("The clock runs again.", answer, StringComparison.Ordinal);
        Assert.Equal(room.Sandbox.Clock.GetUtcNow() + left, ((Chat.Open)room.OnlyChat).TopicEndsAt!.Value, BotInSandbox.Acts);
        await room.PassAsync(left + BotInSandbox.Acts, record => record.Prompts.Length == 2);
    }

    [Fact]
    public async Task A_prompt_that_nobody_answered_is_deleted_and_asked_once_when_its_turn_comes()
    {
        await using var room = await BotInSandbox.StartAsync();
        await LeadToAsync(room, "undone");
        Assert.DoesNotContain(room.MessagesIn(room.Channel), text => text.Contains("**T2**", StringComparison.Ordinal));
        await room.StopBotAsync();
        await room.StartBotAsync();

        await room.CommandAsync(room.Moderator, "chat next");

        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("**T2**", StringComparison.Ordinal));
        Assert.Equal(["T1", "T2"], (await room.RecordAsync()).Prompts.Select(prompt => prompt.Label.ToString()));
    }

    [Fact]
    public async Task A_prompt_that_somebody_answered_is_marked_and_keeps_its_thread()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.CommandAsync(room.Moderator, "chat next");
        var thread = (await room.RecordAsync()).Prompts[1].ThreadId;
        var answer = await room.PostAsync("Yes, it has.", place: thread);
        await room.SettleAsync();

        await room.CommandAsync(room.Moderator, "chat undo");

        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("Taken back: **T2**", StringComparison.Ordinal));
        Assert.Equal(2, room.ThreadCount);
        Assert.Equal(new TopicLabel(2), Assert.Single((await room.RecordAsync()).Messages, message => message.Id == answer).Filing.Topic);
    }

    [Fact]
    public async Task The_end_is_taken_back_after_a_restart_and_the_chat_ends_again_with_one_summary()
    {
        await using var room = await BotInSandbox.StartAsync();
        await LeadToAsync(room, "ended");
        await room.StopBotAsync();
        await room.StartBotAsync();

        var answer = await room.CommandAsync(room.Moderator, "chat undo");
        var during = room.MessagesIn(room.Channel).Count(IsSummary);
        await room.CommandAsync(room.Moderator, "chat end");

        Assert.StartsWith("The chat goes on.", answer, StringComparison.Ordinal);
        Assert.Equal((0, 1), (during, room.MessagesIn(room.Channel).Count(IsSummary)));
        Assert.IsType<Chat.Ended>(room.OnlyChat);
    }

    [Fact]
    public async Task After_ten_minutes_the_end_stands()
    {
        await using var room = await BotInSandbox.StartAsync();
        await LeadToAsync(room, "ended");
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(11));

        Assert.StartsWith("The end can be taken back for ten minutes", await room.CommandAsync(room.Moderator, "chat undo"), StringComparison.Ordinal);
        Assert.IsType<Chat.Ended>(room.OnlyChat);
    }

    [Theory]
    [Trait("Fault", "17")]
    [InlineData("opening")]
    [InlineData("summary")]
    public async Task A_post_whose_reply_was_lost_stands_once_after_a_restart(string post)
    {
        await using var room = await BotInSandbox.StartAsync();
        if (post == "summary")
            await LeadToAsync(room, "topic");
        var before = room.MessagesIn(room.Channel).Count;
        room.Sandbox.Rehearsal.Disturb(new RestFault.LostReply(), new RestOccasion("POST", $"channels/{room.Channel}/messages"));

        room.Sandbox.Rehearsal.RunCommand(room.Channel, post == "summary"
            ? new RehearsalCommand(room.Moderator, "chat end")
            : new RehearsalCommand(room.Moderator, "chat start", new JsonObject { ["agenda"] = "rx-habits" }));
        await Soon.UntilAsync(() => room.MessagesIn(room.Channel).Count != before);

        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.Equal(before + 1, room.MessagesIn(room.Channel).Count);
        Assert.True(room.OnlyChat is Chat.Open { Proceedings.OpeningId: not null } or Chat.Ended { Proceedings.SummaryId: not null });
    }

    [Fact]
    [Trait("Fault", "38")]
    public async Task Away_for_longer_than_ten_minutes_the_bot_asks_and_goes_on_when_it_is_told()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddMinutes(17));
        await room.StartBotAsync();

        // Quartz looks for what is due when it is told of an alarm, and in any case every 30 seconds.
        await room.PassUntilAsync(TimeSpan.FromSeconds(31), () => room.OnlyChat is Chat.Open { Pause: not null });

        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("I was away in the middle of", StringComparison.Ordinal));
        Assert.Empty((await room.RecordAsync()).Prompts);
        await room.CommandAsync(room.Moderator, "chat next");
        Assert.Single((await room.RecordAsync()).Prompts);
    }

    private static bool IsSummary(string text) => text.StartsWith("**Thank you!**", StringComparison.Ordinal);

    private static async Task LeadToAsync(BotInSandbox room, string state)
    {
        if (state == "planned")
        {
            await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["when"] = "tomorrow 13:00", ["agenda"] = "T1: Why do we meet?" });
            return;
        }

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        string[] steps = state switch
        {
            "topic" => ["next"],
            "paused" => ["next", "pause"],
            "undone" => ["next", "next", "undo"],
            "closing" => ["next", "next", "next", "next"],
            "ended" => ["next", "end"],
            _ => [],
        };
        foreach (var step in steps)
        {
            room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow() + Moment);
            await room.CommandAsync(room.Moderator, $"chat {step}");
        }
    }
}
