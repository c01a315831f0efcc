using System.Text.Json.Nodes;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The bot may no longer see the channel of its chat.</summary>
public sealed class LostAccessTests
{
    [Fact]
    [Trait("Fault", "20")]
    [Trait("Fault", "24")]
    public async Task What_cannot_be_posted_is_told_to_moderators_and_the_chat_goes_on_when_access_is_back()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var kept = await room.PostAsync("Before.");
        await room.SettleAsync();

        Deny(room, "1024");
        await room.CommandAsync(room.Moderator, "chat next");
        var status = await room.CommandAsync(room.Moderator, "chat status");
        Deny(room, "0");
        await room.CommandAsync(room.Moderator, "chat next");

        Assert.Contains("because I lack a permission in this channel (code 50001)", status, StringComparison.Ordinal);
        Assert.Equal("T2", Assert.Single((await room.RecordAsync()).Prompts).Label.ToString());
        Assert.Contains(kept, (await room.RecordAsync()).Messages.Select(message => message.Id));
    }

    /// <summary>VIEW_CHANNEL is 1024. https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</summary>
    private static void Deny(BotInSandbox room, string permissions)
    {
        var bot = room.Sandbox.Rehearsal.Gateway()[^1]!["bot"]!.GetValue<string>();
        room.Sandbox.Rehearsal.EnsureChannel(room.Guild, "hcsmca", topic: null, [new JsonObject { ["id"] = bot, ["type"] = 1, ["allow"] = "0", ["deny"] = permissions }]);
    }
}
