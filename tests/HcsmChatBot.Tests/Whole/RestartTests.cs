using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What the bot went away from, it comes back to: by resuming, or by fetching what it missed.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_bot_that_was_stopped_resumes_and_keeps_what_was_said_meanwhile()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.StopBotAsync();
        var missed = await room.PostAsync("Is anybody there?");

        await room.StartBotAsync();

        Assert.Equal([missed], (await room.RecordAsync()).Messages.Select(message => message.Id));
        Assert.Equal(1, room.Sandbox.Rehearsal.Gateway()[^1]!["resumes"]!.GetValue<int>());
    }

    [Fact]
    [Trait("Fault", "5")]
    public async Task Where_the_session_is_gone_the_missed_messages_are_fetched()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId;
        await room.StopBotAsync();
        var missed = new[] { await room.PostAsync("In the channel."), await room.PostAsync("In the thread.", place: thread) };
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);

        await room.StartBotAsync();

        Assert.Equal(missed, (await room.RecordAsync()).Messages.Select(message => message.Id));
        Assert.All((await room.RecordAsync()).Messages, message => Assert.Equal("Pat", message.AuthorName));
    }

    [Fact]
    public async Task Talk_in_a_thread_that_people_opened_themselves_is_fetched_too()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var answer = await room.PostAsync("Let us go into this.");
        await room.Service<IDiscordRest>().StartThreadAsync(room.Channel, answer, "Aside", default);
        await room.CommandAsync(room.Moderator, "chat next");
        await room.StopBotAsync();
        var aside = await room.PostAsync("Yes, let us.", place: answer);
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);

        await room.StartBotAsync();

        var kept = Assert.Single((await room.RecordAsync()).Messages, message => message.Id == aside);
        Assert.Equal((new TopicLabel(1), FiledBecause.Thread), (kept.Filing.Topic, kept.Filing.Because));
    }

    [Fact]
    [Trait("Fault", "40")]
    public async Task The_clock_of_a_chat_goes_on_from_where_it_was()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddMinutes(3));
        await room.StopBotAsync();
        await room.StartBotAsync();
        Assert.Empty((await room.RecordAsync()).Prompts);

        await room.PassAsync(TimeSpan.FromMinutes(2) + (BotInSandbox.Acts / 2), record => record.Prompts.Length == 1);

        Assert.Equal(BotInSandbox.Wednesday.AddMinutes(5), (await room.RecordAsync()).Prompts[0].At, BotInSandbox.Acts);
    }

    [Fact]
    public async Task An_alarm_that_came_due_while_the_bot_was_away_rings_when_it_is_back()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddMinutes(9));

        await room.StartBotAsync();

        // Quartz looks for what is due when it is told of an alarm, and in any case every 30 seconds.
        await room.PassAsync(TimeSpan.FromSeconds(30) + BotInSandbox.Acts, record => record.Prompts.Length == 1);
        Assert.InRange((await room.RecordAsync()).Prompts[0].At, BotInSandbox.Wednesday.AddMinutes(9), BotInSandbox.Wednesday.AddMinutes(10));
    }

    [Fact]
    [Trait("Fault", "40")]
    public async Task No_prompt_is_posted_again_after_a_restart()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.StopBotAsync();

        await room.StartBotAsync();

        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("**T1**", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Fault", "1")]
    [InlineData(GatewayDrop.Abort)]
    [InlineData(GatewayDrop.Close)]
    [InlineData(GatewayDrop.Reconnect)]
    [InlineData(GatewayDrop.Invalid)]
    [InlineData(GatewayDrop.Forget)]
    public async Task A_cut_loses_nothing_and_doubles_nothing(GatewayDrop how)
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var posted = new List<ulong>();
        for (var i = 0; i < 30; i++)
        {
            posted.Add(await room.PostAsync($"Message {i}"));
            if (i == 10)
                room.Sandbox.Rehearsal.Drop(how);
        }

        await room.SettleAsync();

        Assert.Equal(posted, (await room.RecordAsync()).Messages.Select(message => message.Id));
    }
}
