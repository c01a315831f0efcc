using HcsmChatBot.Rehearsal;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What may not be is refused in plain words, to the one who asked alone, and changes nothing.</summary>
public sealed class RefusalTests
{
    [Fact]
    [Trait("Fault", "43")]
    public async Task A_member_may_not_start_a_chat()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answer = await room.CommandAsync(room.Participant, "chat start");

        Assert.StartsWith("This is for moderators", answer, StringComparison.Ordinal);
        Assert.Empty(room.MessagesIn(room.Channel));
    }

    [Fact]
    [Trait("Fault", "45")]
    public async Task A_second_chat_in_a_channel_is_refused()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start");

        var answer = await room.CommandAsync(room.Moderator, "chat start");

        Assert.StartsWith("A chat is already open", answer, StringComparison.Ordinal);
        Assert.Single(room.MessagesIn(room.Channel));
    }

    [Fact]
    [Trait("Fault", "42")]
    public async Task Of_fifty_who_start_at_once_one_starts()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => room.CommandAsync(room.Moderator, "chat start")));

        Assert.Single(answers, answer => answer.StartsWith("The chat is open", StringComparison.Ordinal));
        Assert.Equal(49, answers.Count(answer => answer.StartsWith("A chat is already open", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_the_end_nothing_goes_on()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start");
        await room.CommandAsync(room.Moderator, "chat end");

        var answer = await room.CommandAsync(room.Moderator, "chat next", ("topic", "One more"));

        Assert.StartsWith("The chat in this channel is over.", answer, StringComparison.Ordinal);
        Assert.Empty((await room.RecordAsync()).Prompts);
    }

    [Theory]
    [InlineData("chat next")]
    [InlineData("chat end")]
    [InlineData("chat status")]
    public async Task Where_no_chat_is_open_the_way_to_start_one_is_told(string command)
    {
        await using var room = await BotInSandbox.StartAsync();

        Assert.StartsWith("No chat is open in this channel.", await room.CommandAsync(room.Moderator, command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_may_not_lead_but_the_named_host_may()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stranger = await room.People.MemberAsync(room.Guild, new SandboxMember("stranger", "Sam", "fr", []), default);
        await room.CommandAsync(room.Moderator, "chat start", ("host", $"{room.Participant}"));

        var refused = await room.CommandAsync(stranger, "chat next", ("topic", "Mine"));
        var allowed = await room.CommandAsync(room.Participant, "chat next", ("topic", "Ours"));

        Assert.StartsWith("Cette commande est réservée aux modérateurs", refused, StringComparison.Ordinal);
        Assert.Equal("On its way: T1.", allowed);
    }
}
