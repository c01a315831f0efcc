using System.Net;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rehearsal;

/// <summary>Faults and settings as they come over HTTP, right and wrong.</summary>
public sealed class FaultInputTests
{
    [Theory]
    [InlineData("""{}""", "kind")]
    [InlineData("""{"kind":"gremlin"}""", "kind")]
    [InlineData("""{"kind":"close","code":999}""", "code")]
    [InlineData("""{"kind":"close","code":1006}""", "code")]
    [InlineData("""{"kind":"close","code":"soon"}""", "code")]
    [InlineData("""{"kind":"close","speed":7}""", "speed")]
    [InlineData("""{"kind":"reconnect","moment":"never"}""", "moment")]
    [InlineData("""{"kind":"reconnect","moment":"now","times":2}""", "moment")]
    [InlineData("""{"kind":"reconnect","moment":"hello","event":"READY"}""", "event")]
    [InlineData("""{"kind":"withhold"}""", "moment")]
    [InlineData("""{"kind":"drop","moment":"replay"}""", "moment")]
    [InlineData("""{"kind":"delay","moment":"hello","milliseconds":0}""", "milliseconds")]
    [InlineData("""{"kind":"duplicate","least":4,"most":3}""", "most")]
    [InlineData("""{"kind":"abort","after":-1}""", "after")]
    [InlineData("""{"kind":"abort","after":1,"times":0}""", "times")]
    [InlineData("""{"kind":"abort","after":1,"likelihood":1.5}""", "likelihood")]
    [InlineData("""{"kind":"abort","route":"users/@me"}""", "route")]
    [InlineData("""{"kind":"serverError","status":404}""", "status")]
    [InlineData("""{"kind":"rateLimited","scope":"village"}""", "scope")]
    [InlineData("""{"kind":"slow","milliseconds":1,"route":"/"}""", "route")]
    [InlineData("""{"kind":"slow","milliseconds":1,"method":""}""", "method")]
    public async Task A_wrong_fault_is_refused_at_the_field_that_is_wrong(string body, string field)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await stage.DisturbAsync(JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.ErrorAt(field));
        Assert.Empty(stage.Rehearsal.Faults());
    }

    [Fact]
    public async Task Planned_faults_are_listed_as_they_were_posted()
    {
        await using var stage = await Stage.OpenAsync();
        var id = (int)(await stage.DisturbAsync(new { kind = "close", code = 4008, after = 5, times = (int?)null, bot = $"{stage.Bot.UserId}" }))["id"];

        var fault = Assert.Single((await stage.RehearseAsync(HttpMethod.Get, "faults")).List)!;

        Assert.Equal(("close", 4008, "dispatch", 5), ((string)fault["kind"]!, (int)fault["code"]!, (string)fault["moment"]!, (int)fault["after"]!));
        Assert.Equal(($"{stage.Bot.UserId}", id, 0, false), ((string)fault["bot"]!, (int)fault["id"]!, (int)fault["struck"]!, (bool)fault["over"]!));
        Assert.Null(fault["times"]);
    }

    [Fact]
    public async Task One_fault_can_be_cleared_and_the_others_stay()
    {
        await using var stage = await Stage.OpenAsync();
        var first = stage.Rehearsal.Disturb(new RestFault.Forbidden(), new RestOccasion());
        var second = stage.Rehearsal.Disturb(new GatewayFault.Drop());

        await stage.RehearseAsync(HttpMethod.Delete, $"faults/{first}");

        Assert.Equal(second, (int)Assert.Single(stage.Rehearsal.Faults())!["id"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.RehearseAsync(HttpMethod.Delete, "faults/77")).Status);
    }

    [Theory]
    [InlineData("""{"gateway":{"heartbeatInterval":0}}""", "heartbeatInterval")]
    [InlineData("""{"gateway":{"shards":0}}""", "shards")]
    [InlineData("""{"gateway":{"replayLimit":-1}}""", "replayLimit")]
    [InlineData("""{"gateway":{"maxConcurrency":0}}""", "maxConcurrency")]
    [InlineData("""{"gateway":{"mood":1}}""", "mood")]
    [InlineData("""{"rest":{"nonceWindow":-1}}""", "nonceWindow")]
    [InlineData("""{"rest":{"sharedBuckets":[[]]}}""", "sharedBuckets")]
    [InlineData("""{"rest":{"dateAhead":86400001}}""", "dateAhead")]
    public async Task A_wrong_setting_is_refused_at_its_field_and_changes_nothing(string body, string field)
    {
        await using var stage = await Stage.OpenAsync();

        var refused = await stage.RehearseAsync(HttpMethod.Patch, "settings", JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.ErrorAt(field));
        Assert.Equal(new GatewaySettings(), stage.Rehearsal.GatewaySettings);
    }
}
