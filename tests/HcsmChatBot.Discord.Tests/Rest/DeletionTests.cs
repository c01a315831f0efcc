using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#delete-message</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task A_message_is_deleted_by_its_place_and_id()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NoContent, "");

        await discord.Rest.DeleteMessageAsync(2, 9, default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Delete, "/api/v10/channels/2/messages/9", null), (asked.Method, asked.Path, asked.Body));
    }

    [Fact]
    [Trait("Obligation", "R20")]
    public async Task A_message_that_has_gone_already_is_refused_by_its_code()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NotFound, """{"message":"Unknown Message","code":10008}""");

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.DeleteMessageAsync(2, 9, default));

        Assert.Equal(ErrorCodes.UnknownMessage, refusal.Code);
    }

    [Fact]
    [Trait("Obligation", "R1")]
    public async Task An_emptied_limit_of_deletions_does_not_hold_up_posts()
    {
        using var discord = new ScriptedDiscord()
            .Answers(HttpStatusCode.NoContent, "", "application/json", ("X-RateLimit-Bucket", "deletions"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "1"));
        await discord.Rest.DeleteMessageAsync(2, 9, default);

        await discord.Rest.CreateMessageAsync(2, new MessageToSend("T1"), default).WaitAsync(Patience.Limit);
        var second = discord.Rest.DeleteMessageAsync(2, 10, default);

        Assert.Equal((2, false), (discord.Unseen, second.IsCompleted));
        await discord.Time.PassAsync(TimeSpan.FromSeconds(1));
        await second.WaitAsync(Patience.Limit);
    }
}
