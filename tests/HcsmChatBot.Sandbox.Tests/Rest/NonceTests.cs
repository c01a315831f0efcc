using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class NonceTests
{
    [Fact]
    public async Task An_enforced_nonce_gives_the_earlier_message_back_for_five_minutes()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var body = new { content = "Prompt one", nonce = "effect-1", enforce_nonce = true };

        var first = await stage.PostAsync(stage.Messages, body);
        time.Advance(TimeSpan.FromMinutes(4));
        var again = await stage.PostAsync(stage.Messages, body);
        time.Advance(TimeSpan.FromMinutes(2));
        var late = await stage.PostAsync(stage.Messages, body);

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, late.Id);
    }

    [Fact]
    public async Task A_nonce_that_is_not_enforced_repeats()
    {
        await using var stage = await Stage.OpenAsync();
        var body = new { content = "Prompt one", nonce = "effect-1" };

        Assert.NotEqual((await stage.PostAsync(stage.Messages, body)).Id, (await stage.PostAsync(stage.Messages, body)).Id);
    }

    [Fact]
    public async Task A_repeated_nonce_is_not_announced_twice()
    {
        await using var stage = await Stage.OpenAsync();
        using var socket = await stage.ListenAsync();
        var body = new { content = "Prompt one", nonce = "effect-1", enforce_nonce = true };
        await stage.PostAsync(stage.Messages, body);
        await stage.PostAsync(stage.Messages, body);
        await stage.PostAsync(stage.Messages, new { content = "Prompt two" });

        Assert.Equal("effect-1", (string)(await socket.NextAsync("MESSAGE_CREATE"))["nonce"]!);
        Assert.Equal("Prompt two", (string)(await socket.NextAsync("MESSAGE_CREATE"))["content"]!);
    }

    [Fact]
    public async Task A_nonce_has_at_most_25_characters()
    {
        await using var stage = await Stage.OpenAsync();

        var reply = await stage.PostAsync(stage.Messages, new { content = "x", nonce = new string('n', 26) });

        Assert.Equal("BASE_TYPE_MAX_LENGTH", reply.ErrorAt("nonce"));
    }

    [Fact]
    public async Task A_message_read_again_has_lost_its_nonce()
    {
        await using var stage = await Stage.OpenAsync();
        var posted = await stage.PostAsync(stage.Messages, new { content = "x", nonce = 7 });

        var read = await stage.GetAsync($"{stage.Messages}/{posted.Id}");

        Assert.Equal(7, (int)posted["nonce"]);
        Assert.Null(read.Body!["nonce"]);
    }
}
