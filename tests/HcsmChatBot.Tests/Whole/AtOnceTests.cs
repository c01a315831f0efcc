using System.Text.Json.Nodes;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Many who press at once.</summary>
public sealed class AtOnceTests
{
    private const int Many = 50;

    [Fact]
    [Trait("Fault", "42")]
    public async Task Fifty_who_go_on_at_once_go_on_once_and_each_is_answered()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        var answers = await AtOnceAsync(room, Many, () => new RehearsalCommand(room.Moderator, "chat next"));

        Assert.Equal(1, answers.Count(answer => answer == "On its way: T1."));
        Assert.Equal(Many - 1, answers.Count(answer => answer == "That was done a moment ago. Open now: T1. Nothing more was changed."));
        Assert.Single((await room.RecordAsync()).Prompts);
        Assert.Single(room.MessagesIn(room.Channel), text => text.StartsWith("**T1**", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_moderators_who_go_on_at_once_go_on_once()
    {
        await using var room = await BotInSandbox.StartAsync();
        var role = await room.People.RoleAsync(room.Guild, "Moderator", 0, default);
        var other = await room.People.MemberAsync(room.Guild, new("other", "Olu", "fr", [role]), default);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));

        var first = room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(room.Moderator, "chat next"));
        var second = room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(other, "chat next"));
        var answers = new[] { await room.AnswerAsync(first), await room.AnswerAsync(second) };
        await room.SettleAsync();

        Assert.Single((await room.RecordAsync()).Prompts);
        Assert.Single(answers, answer => answer.Contains("un instant", StringComparison.Ordinal) || answer.Contains("a moment ago", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "45")]
    public async Task Of_many_chats_that_are_started_at_once_in_a_channel_one_opens()
    {
        await using var room = await BotInSandbox.StartAsync();

        var answers = await AtOnceAsync(room, 10, () => new RehearsalCommand(room.Moderator, "chat start", new JsonObject { ["agenda"] = "rx-habits" }));

        Assert.Equal(1, answers.Count(answer => answer.StartsWith("The chat is open", StringComparison.Ordinal)));
        Assert.Equal(9, answers.Count(answer => answer.StartsWith("A chat is already open", StringComparison.Ordinal)));
        Assert.Single(room.Service<LiveChats>().All, live => live.Current is Chat.Open);
        Assert.Single(room.MessagesIn(room.Channel));
    }

    private static async Task<IReadOnlyList<string>> AtOnceAsync(BotInSandbox room, int count, Func<RehearsalCommand> command)
    {
        var given = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => room.Sandbox.Rehearsal.RunCommand(room.Channel, command()))));
        var answers = new List<string>();
        foreach (var interaction in given)
            answers.Add(await room.AnswerAsync(interaction));
        await room.SettleAsync();
        return answers;
    }
}
