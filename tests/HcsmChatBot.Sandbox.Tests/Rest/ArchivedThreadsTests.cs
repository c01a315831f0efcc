using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/channel#list-public-archived-threads</summary>
public sealed class ArchivedThreadsTests
{
    [Fact]
    public async Task They_are_told_page_by_page_the_latest_archived_first()
    {
        var time = new ManualTime();
        await using var stage = await Stage.OpenAsync(time);
        var archived = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            var message = stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, $"Topic {n}"));
            archived.Insert(0, (await stage.PostAsync($"{stage.Messages}/{message["id"]}/threads", new { name = $"T{n}" })).Id);
            await stage.CallAsync(HttpMethod.Patch, $"channels/{archived[0]}", new { archived = true });
            time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await stage.GetAsync($"channels/{stage.Channel}/threads/archived/public?limit=2");
        var oldest = (string)first["threads"]![1]!["thread_metadata"]!["archive_timestamp"]!;
        var second = await stage.GetAsync($"channels/{stage.Channel}/threads/archived/public?limit=2&before={Uri.EscapeDataString(oldest)}");

        Assert.Equal(archived[..2], Ids(first));
        Assert.Equal(archived[2..], Ids(second));
        Assert.Equal((true, false), ((bool)first["has_more"]!, (bool)second["has_more"]!));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_history_is_refused()
    {
        await using var stage = await Stage.OpenAsync();
        var hidden = new JsonObject { ["id"] = $"{stage.Bot.UserId}", ["type"] = 1, ["allow"] = "0", ["deny"] = "65536" };
        var channel = stage.Rehearsal.EnsureChannel(stage.Guild, "hidden", overwrites: [hidden]);

        Assert.Equal(50013, (await stage.GetAsync($"channels/{channel}/threads/archived/public")).Code);
        Assert.Equal(50035, (await stage.GetAsync($"channels/{stage.Channel}/threads/archived/public?before=yesterday")).Code);
    }

    private static IEnumerable<string> Ids(Reply reply) => reply["threads"]!.AsArray().Select(thread => (string)thread!["id"]!);
}
