using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class MemberReadingTests
{
    [Fact]
    public async Task A_member_reads_a_channel_page_by_page_with_their_own_reactions()
    {
        await using var stage = await Stage.OpenAsync();
        var ids = new[] { "one", "two", "three" }.Select(word => (string)stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, word))["id"]!).ToList();
        stage.Rehearsal.React(stage.Channel, ulong.Parse(ids[0], null), "👍", stage.Ben);

        var page = await ReadAsync(stage, $"{stage.Messages}?limit=2&before={ids[2]}", stage.Ben);

        Assert.Equal(["two", "one"], page.Body!.AsArray().Select(message => (string)message!["content"]!));
        Assert.True((bool)page.Body[1]!["reactions"]![0]!["me"]!);
    }

    [Fact]
    public async Task A_channel_that_a_member_does_not_see_cannot_be_read_by_them()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.Deny(stage.Channel, stage.Ben, 1UL << 10);

        Assert.Equal(HttpStatusCode.Forbidden, (await ReadAsync(stage, stage.Messages, stage.Ben)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(stage, stage.Messages, stage.Ann)).Status);
    }

    [Fact]
    public async Task A_fault_that_is_meant_for_bots_passes_a_member_by()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Rehearsal.Disturb(new RestFault.Refused(), new RestOccasion());

        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(stage, stage.Messages, stage.Ann)).Status);
    }

    [Theory]
    [InlineData("GET", "users/@me")]
    [InlineData("POST", "channels/{0}/messages")]
    public async Task A_member_acts_and_asks_for_nothing_else_there(string method, string path)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await stage.SendAsync(new HttpMethod(method), "api/v10/" + string.Format(null, path, stage.Channel), method == "POST" ? new { content = "x" } : null, null,
            request => request.Headers.TryAddWithoutValidation("Authorization", $"Member {stage.Ann}"));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    [Fact]
    public async Task What_only_one_member_sees_is_read_apart()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RegisterChatAsync();
        var id = stage.Rehearsal.RunCommand(stage.Channel, new RehearsalCommand(stage.Ann, "chat end"));
        await stage.PostAsync($"interactions/{id}/{stage.Rehearsal.TokenOf(id)}/callback", new { type = 4, data = new { content = "Psst", flags = 64 } });

        Assert.Equal("Psst", (string)Assert.Single(stage.Rehearsal.Ephemerals(stage.Channel, stage.Ann))!["content"]!);
        Assert.Empty((await stage.RehearseAsync(HttpMethod.Get, $"channels/{stage.Channel}/ephemerals?as={stage.Ben}")).Body!.AsArray());
        Assert.Empty((await ReadAsync(stage, stage.Messages, stage.Ann)).Body!.AsArray());
    }

    private static Task<Reply> ReadAsync(Stage stage, string path, ulong member) => stage.SendAsync(
        HttpMethod.Get, "api/v10/" + path, null, null, request => request.Headers.TryAddWithoutValidation("Authorization", $"Member {member}"));
}
