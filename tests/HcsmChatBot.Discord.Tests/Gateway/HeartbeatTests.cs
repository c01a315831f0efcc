using System.Text.Json;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#sending-heartbeats</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan FirstBeat = Interval * BotOnTheGateway.Random;

    [Fact]
    [Trait("Obligation", "G2")]
    public async Task The_first_beat_comes_after_a_random_part_of_the_interval_and_the_next_after_all_of_it()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        await bot.Time.PassAsync(FirstBeat);
        await connection.SentAsync(1);
        await connection.AcknowledgeAsync();
        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);
    }

    [Fact]
    [Trait("Obligation", "G3")]
    public async Task A_beat_repeats_the_last_sequence_heard_even_if_it_is_not_committed()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        connection.Message(2);
        await bot.ReadAsync();

        connection.AskForHeartbeat();

        Assert.Equal(2, (await connection.SentAsync(1)).GetInt64());
    }

    [Fact]
    [Trait("Obligation", "G3")]
    public async Task A_beat_before_any_dispatch_says_null()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        connection.Hello();
        await connection.SentAsync(2);

        connection.AskForHeartbeat();

        Assert.Equal(JsonValueKind.Null, (await connection.SentAsync(1)).ValueKind);
    }

    [Fact]
    [Trait("Obligation", "G4")]
    public async Task A_beat_asked_for_is_sent_at_once()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        connection.AskForHeartbeat();

        Assert.Equal(1, (await connection.SentAsync(1)).GetInt64());
    }

    [Fact]
    [Trait("Fault", "3")]
    [Trait("Obligation", "G5")]
    [Trait("Obligation", "G6")]
    public async Task A_beat_without_answer_makes_the_bot_leave_with_a_code_that_keeps_the_session_and_resume()
    {
        await using var bot = new BotOnTheGateway();
        var zombie = await bot.IdentifiedAsync();
        await bot.Time.PassAsync(FirstBeat);
        await zombie.SentAsync(1);

        await bot.Time.PassAsync(Interval);

        Assert.InRange(await zombie.ClosedByBot, 4000, 4999);
        await bot.ResumingAsync();
    }

    [Fact]
    [Trait("Obligation", "G4")]
    [Trait("Obligation", "G5")]
    public async Task A_beat_asked_for_just_before_a_scheduled_one_is_no_sign_of_death()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        connection.AskForHeartbeat();
        await connection.SentAsync(1);
        await bot.Time.PassAsync(FirstBeat);

        await connection.SentAsync(1);
    }

    [Fact]
    [Trait("Obligation", "G5")]
    [Trait("Obligation", "G6")]
    public async Task A_gateway_that_does_not_greet_is_left()
    {
        await using var bot = new BotOnTheGateway();
        var silent = await bot.ConnectedAsync();

        await bot.Time.PassAsync(TimeSpan.FromSeconds(30));

        Assert.InRange(await silent.ClosedByBot, 4000, 4999);
    }

    [Fact]
    [Trait("Obligation", "G5")]
    public async Task A_gateway_that_acknowledges_but_never_starts_the_session_is_left()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.ConnectedAsync();
        connection.Hello();
        await connection.SentAsync(2);
        await bot.Time.PassAsync(FirstBeat);
        await connection.SentAsync(1);
        await connection.AcknowledgeAsync();
        await bot.Time.PassAsync(Interval);
        await connection.SentAsync(1);
        await connection.AcknowledgeAsync();

        await bot.Time.PassAsync(Interval);

        Assert.InRange(await connection.ClosedByBot, 4000, 4999);
    }
}
