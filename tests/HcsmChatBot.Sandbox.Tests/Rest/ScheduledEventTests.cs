using System.Net;
using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
public sealed class ScheduledEventTests
{
    private const long EventsIntent = 1 << 16;

    [Fact]
    public async Task An_event_that_is_made_is_listed_announced_and_seen_in_the_world()
    {
        await using var stage = await Calendar.OpenAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | EventsIntent);

        var made = await stage.ScheduleAsync();

        Assert.Equal((HttpStatusCode.OK, 1, 3, $"{stage.Bot.UserId}"), (made.Status, (int)made["status"], (int)made["entity_type"], (string)made["creator_id"]!));
        Assert.Equal($"<#{stage.Channel}>", (string)made["entity_metadata"]["location"]!);
        Assert.Equal([made.Id], (await stage.GetAsync(stage.Events())).Ids);
        Assert.Equal(made.Id, (string)(await socket.NextAsync("GUILD_SCHEDULED_EVENT_CREATE"))["id"]!);
        Assert.Equal(made.Id, (string)stage.Rehearsal.ScheduledEvents(stage.Guild)[0]!["id"]!);
        Assert.Equal(made.Id, (string)(await stage.RehearseAsync(HttpMethod.Get, "world"))["guilds"][0]!["scheduled_events"]![0]!["id"]!);
    }

    [Fact]
    public async Task What_an_edit_does_not_name_stays()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | EventsIntent);

        await stage.ChangeAsync(made.Id, new { name = "#hcsmca: trust", description = (string?)null });
        var now = await stage.GetAsync($"{stage.Events()}/{made.Id}?with_user_count=true");

        Assert.Equal("#hcsmca: trust", (string)(await socket.NextAsync("GUILD_SCHEDULED_EVENT_UPDATE"))["name"]!);
        Assert.Equal(("#hcsmca: trust", (string)made["scheduled_start_time"]!, 0), ((string)now["name"]!, (string)now["scheduled_start_time"]!, (int)now["user_count"]));
        Assert.Null(now.Body!["description"]);
    }

    [Fact]
    public async Task A_deleted_event_is_announced_and_gone()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | EventsIntent);

        var deleted = await stage.CallAsync(HttpMethod.Delete, $"{stage.Events()}/{made.Id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(made.Id, (string)(await socket.NextAsync("GUILD_SCHEDULED_EVENT_DELETE"))["id"]!);
        Assert.Equal(10070, (await stage.GetAsync($"{stage.Events()}/{made.Id}")).Code);
        Assert.Equal(10070, (await stage.ChangeAsync(made.Id, new { name = "Again" })).Code);
    }

    [Fact]
    public async Task An_event_is_of_its_guild_alone()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        var elsewhere = stage.Rehearsal.EnsureGuild("Elsewhere");
        stage.Rehearsal.EnsureBot(elsewhere, "Facilitator");

        Assert.Equal(10070, (await stage.GetAsync($"guilds/{elsewhere}/scheduled-events/{made.Id}")).Code);
        Assert.Empty((await stage.GetAsync($"guilds/{elsewhere}/scheduled-events")).List);
    }

    public static TheoryData<string, object?, string, string> Faults => new()
    {
        { "name", null, "name", "BASE_TYPE_REQUIRED" },
        { "name", "", "name", "BASE_TYPE_BAD_LENGTH" },
        { "name", new string('n', 101), "name", "BASE_TYPE_BAD_LENGTH" },
        { "description", new string('d', 1001), "description", "BASE_TYPE_MAX_LENGTH" },
        { "scheduled_start_time", null, "scheduled_start_time", "BASE_TYPE_REQUIRED" },
        { "scheduled_start_time", "Wednesday", "scheduled_start_time", "DATE_TIME_TYPE_PARSE" },
        { "scheduled_start_time", "2020-01-01T18:00:00Z", "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST" },
        { "scheduled_start_time", "2099-01-01T18:00:00Z", "scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START" },
        { "scheduled_end_time", null, "scheduled_end_time", "BASE_TYPE_REQUIRED" },
        { "entity_metadata", null, "entity_metadata", "BASE_TYPE_REQUIRED" },
        { "entity_metadata", new { location = "" }, "entity_metadata.location", "BASE_TYPE_BAD_LENGTH" },
        { "entity_metadata", new { location = new string('l', 101) }, "entity_metadata.location", "BASE_TYPE_BAD_LENGTH" },
        { "entity_metadata", "here", "entity_metadata.location", "BASE_TYPE_REQUIRED" },
        { "entity_type", 2, "entity_type", "BASE_TYPE_CHOICES" },
        { "privacy_level", 1, "privacy_level", "BASE_TYPE_CHOICES" },
        { "privacy_level", null, "privacy_level", "BASE_TYPE_REQUIRED" },
        { "channel_id", "5", "channel_id", "BASE_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_new_event_that_breaks_the_rules_is_refused_by_field(string field, object? value, string wrong, string code)
    {
        await using var stage = await Calendar.OpenAsync();
        var chat = Calendar.Chat(stage);
        chat[field] = value;

        var refused = await stage.PostAsync(stage.Events(), chat);

        Assert.Equal((50035, code), (refused.Code, refused.ErrorAt(wrong)));
        Assert.Empty((await stage.GetAsync(stage.Events())).List);
    }

    [Theory]
    [InlineData(0, 50013)]
    [InlineData(Calendar.ManageEvents, 50013)]
    [InlineData(Calendar.CreateEvents, 0)]
    [InlineData(1UL << 3, 0)]
    public async Task Making_one_needs_a_permission(ulong permissions, int code)
    {
        await using var stage = await Stage.OpenAsync();
        stage.Allow(permissions);

        var made = await stage.ScheduleAsync();

        Assert.Equal(code, made.Status == HttpStatusCode.OK ? 0 : made.Code);
    }

    [Theory]
    [InlineData(Calendar.CreateEvents, 0, 50013)]
    [InlineData(Calendar.ManageEvents, 0, 0)]
    [InlineData(0, 50013, 50013)]
    public async Task The_event_of_another_needs_more_than_ones_own(ulong permissions, int own, int others)
    {
        await using var stage = await Calendar.OpenAsync();
        var mine = await stage.ScheduleAsync();
        var other = stage.Rehearsal.EnsureBot(stage.Guild, "Other bot");
        var theirs = await stage.SendAsync(HttpMethod.Post, "api/v10/" + stage.Events(), Calendar.Chat(stage, "Theirs"), other.Token);
        stage.Allow(permissions);

        Assert.Equal(own, await CodeAsync(stage.ChangeAsync(mine.Id, new { name = "New" })));
        Assert.Equal(others, await CodeAsync(stage.ChangeAsync(theirs.Id, new { name = "New" })));
        Assert.Equal(others, await CodeAsync(stage.CallAsync(HttpMethod.Delete, $"{stage.Events()}/{theirs.Id}")));
    }

    [Fact]
    public async Task A_guild_has_a_hundred_unfinished_events_at_most()
    {
        await using var stage = await Calendar.OpenAsync();
        var first = await stage.ScheduleAsync();
        for (var made = 1; made < 100; made++)
            await stage.ScheduleAsync();

        Assert.Equal(30038, (await stage.ScheduleAsync()).Code);
        await stage.ChangeAsync(first.Id, new { status = 4 });

        Assert.Equal(HttpStatusCode.OK, (await stage.ScheduleAsync()).Status);
    }

    private static async Task<int> CodeAsync(Task<Reply> call) => await call is { Status: not (HttpStatusCode.OK or HttpStatusCode.NoContent) } refused ? refused.Code : 0;
}
