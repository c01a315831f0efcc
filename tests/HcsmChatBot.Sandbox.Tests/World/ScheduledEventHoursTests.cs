using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.World;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-status-update-automation</summary>
public sealed class ScheduledEventHoursTests : IDisposable
{
    private readonly TempDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task An_event_begins_and_ends_by_itself_and_then_is_listed_no_more()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        using var socket = await stage.ListenAsync(TestIntents.Usual | (1 << 16));

        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(1.5));
        Assert.Equal(2, (int)(await socket.NextAsync("GUILD_SCHEDULED_EVENT_UPDATE"))["status"]!);
        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(1));
        Assert.Equal(3, (int)(await socket.NextAsync("GUILD_SCHEDULED_EVENT_UPDATE"))["status"]!);

        Assert.Empty((await stage.GetAsync(stage.Events())).List);
        Assert.Equal(180000, (await stage.ChangeAsync(made.Id, new { name = "Again" })).Code);
    }

    [Fact]
    public async Task An_event_that_was_put_off_begins_at_its_new_start()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        await stage.ChangeAsync(made.Id, new { scheduled_start_time = Calendar.InHours(stage, 24), scheduled_end_time = Calendar.InHours(stage, 25) });

        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(3));
        Assert.Equal(1, await StatusAsync(stage, made.Id));
        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(21.5));

        Assert.Equal(2, await StatusAsync(stage, made.Id));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2 2", 2)]
    [InlineData("2 3", 3)]
    [InlineData("4", 4)]
    public async Task A_status_may_be_set_ahead_of_the_hour(string path, int reached)
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();

        foreach (var status in path.Split(' '))
            Assert.Equal(status, (await stage.ChangeAsync(made.Id, new { status = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) }))["status"].ToString());

        Assert.Equal(reached, await StatusAsync(stage, made.Id));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(2, 4)]
    [InlineData(1, 9)]
    public async Task A_status_that_does_not_follow_is_refused(int before, int after)
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        await stage.ChangeAsync(made.Id, new { status = before });

        Assert.NotNull((await stage.ChangeAsync(made.Id, new { status = after })).ErrorAt("status"));
        Assert.Equal(before, await StatusAsync(stage, made.Id));
    }

    [Fact]
    public async Task A_running_event_may_be_given_a_later_end_though_its_start_has_passed()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(1.5));

        var extended = await stage.ChangeAsync(made.Id, new { scheduled_start_time = (string)made["scheduled_start_time"]!, scheduled_end_time = Calendar.InHours(stage, 1) });
        stage.Host.Clock.Set(stage.Host.Clock.GetUtcNow().AddHours(0.75));

        Assert.Equal((2, 2), ((int)extended["status"], await StatusAsync(stage, made.Id)));
    }

    [Fact]
    public async Task A_second_start_knows_the_events_and_their_hours()
    {
        string id;
        await using (var stage = await Calendar.OpenAsync(data: directory.Path))
            id = (await stage.ScheduleAsync()).Id;

        await using var again = await Calendar.OpenAsync(data: directory.Path);
        Assert.Equal([id], (await again.GetAsync(again.Events())).Ids);
        again.Host.Clock.Set(again.Host.Clock.GetUtcNow().AddHours(1.5));

        Assert.Equal(2, await StatusAsync(again, id));
    }

    [Fact]
    public async Task Guilds_come_into_sight_with_their_unfinished_events()
    {
        await using var stage = await Calendar.OpenAsync();
        var made = await stage.ScheduleAsync();
        var calledOff = await stage.ScheduleAsync();
        await stage.ChangeAsync(calledOff.Id, new { status = 4 });
        using var socket = await stage.IdentifyAsync();

        var guild = await socket.NextAsync("GUILD_CREATE");

        Assert.Equal([made.Id], guild["guild_scheduled_events"]!.AsArray().Select(each => (string)each!["id"]!));
    }

    [Fact]
    public async Task Without_the_intent_nothing_is_heard_of_events()
    {
        await using var stage = await Calendar.OpenAsync();
        using var socket = await stage.ListenAsync();

        await stage.ScheduleAsync();
        stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "Next"));

        Assert.Equal("MESSAGE_CREATE", (string)(await socket.ReceiveAsync())["t"]!);
    }

    [Fact]
    public async Task A_moderator_calls_an_event_off_or_deletes_it()
    {
        await using var stage = await Calendar.OpenAsync();
        var (one, two) = ((await stage.ScheduleAsync()).Id, (await stage.ScheduleAsync()).Id);

        await stage.RehearseAsync(HttpMethod.Patch, $"{stage.Events()}/{one}", new { status = 4 });
        await stage.RehearseAsync(HttpMethod.Delete, $"{stage.Events()}/{two}");
        var left = await stage.RehearseAsync(HttpMethod.Get, stage.Events());

        Assert.Equal((one, 4), ((string)Assert.Single(left.List)!["id"]!, (int)left.List[0]!["status"]!));
    }

    private static async Task<int> StatusAsync(Stage stage, string id) => (int)(await stage.GetAsync($"{stage.Events()}/{id}"))["status"];
}
