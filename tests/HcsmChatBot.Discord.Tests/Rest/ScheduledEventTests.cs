using System.Net;
using System.Text.Json;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
public sealed class ScheduledEventTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 10, 13, 0, 0, TimeSpan.FromHours(-5));
    private static readonly ScheduledEventToSend Chat = new("#hcsmca: consent", Start, Start.AddHours(1), "<#2>");

    [Fact]
    public async Task An_external_event_is_made_in_universal_time()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""
            {"id":"7","guild_id":"3","channel_id":null,"creator_id":"11","name":"#hcsmca: consent","description":null,"scheduled_start_time":"2027-03-10T18:00:00+00:00",
             "scheduled_end_time":"2027-03-10T19:00:00+00:00","privacy_level":2,"status":1,"entity_type":3,"entity_id":null,"entity_metadata":{"location":"<#2>"},"recurrence_rule":null}
            """);

        var made = await discord.Rest.CreateScheduledEventAsync(3, Chat, default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Post, "/api/v10/guilds/3/scheduled-events"), (asked.Method, asked.Path));
        AssertSame(
            """
            {"name":"#hcsmca: consent","scheduled_start_time":"2027-03-10T18:00:00+00:00","scheduled_end_time":"2027-03-10T19:00:00+00:00",
             "entity_metadata":{"location":"<#2>"},"privacy_level":2,"entity_type":3}
            """,
            asked.Json);
        Assert.Equal((7ul, (ulong?)11, ScheduledEventStatus.Scheduled, "<#2>"), (made.Id, made.CreatorId, made.Status, made.EntityMetadata!.Location));
        Assert.Equal((Start, Start.AddHours(1)), (made.ScheduledStartTime, made.ScheduledEndTime));
    }

    [Fact]
    [Trait("Obligation", "E2")]
    public async Task A_change_names_only_what_changes()
    {
        using var discord = new ScriptedDiscord();

        await discord.Rest.ModifyScheduledEventAsync(3, 7, new ScheduledEventToSend { Status = ScheduledEventStatus.Active }, default);
        await discord.Rest.ModifyScheduledEventAsync(3, 7, new ScheduledEventToSend(Description: ""), default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Patch, "/api/v10/guilds/3/scheduled-events/7", """{"status":2}"""), (asked.Method, asked.Path, asked.Body));
        Assert.Equal("""{"description":""}""", (await discord.AskedAsync()).Body);
    }

    [Fact]
    public async Task An_event_is_deleted_by_its_id()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NoContent, "");

        await discord.Rest.DeleteScheduledEventAsync(3, 7, default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Delete, "/api/v10/guilds/3/scheduled-events/7", null), (asked.Method, asked.Path, asked.Body));
    }

    [Fact]
    [Trait("Obligation", "G26")]
    public async Task Events_of_every_kind_are_listed()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""
            [{"id":"7","guild_id":"3","name":"a","status":2,"entity_type":3,"entity_metadata":{"location":"here"},"scheduled_start_time":"2027-03-10T18:00:00+00:00"},null,
             {"id":"8","guild_id":"3","name":null,"status":9,"entity_type":2,"entity_metadata":null,"scheduled_end_time":null,"scheduled_start_time":"2027-03-10T18:00:00.5+00:00"}]
            """);

        var events = await discord.Rest.GetScheduledEventsAsync(3, default);

        Assert.Equal("/api/v10/guilds/3/scheduled-events", (await discord.AskedAsync()).Path);
        Assert.Equal([(7ul, "a", ScheduledEventStatus.Active), (8ul, "", (ScheduledEventStatus)9)], events.Select(each => (each.Id, each.Name, each.Status)));
    }

    [Fact]
    public async Task What_may_have_been_made_is_not_made_again()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => discord.Rest.CreateScheduledEventAsync(3, Chat, default));

        Assert.Equal(1, discord.Unseen);
    }

    public static TheoryData<string, ScheduledEventToSend> Unfit => new()
    {
        { "1 to 100 characters of name, not 0", Chat with { Name = null } },
        { "1 to 100 characters of name, not 101", Chat with { Name = new string('n', 101) } },
        { "1 to 100 characters of entity_metadata.location, not 0", Chat with { Location = null } },
        { "1 to 100 characters of entity_metadata.location, not 101", Chat with { Location = new string('l', 101) } },
        { "0 to 1000 characters of description, not 1001", Chat with { Description = new string('d', 1001) } },
        { "needs a start and an end", Chat with { End = null } },
        { "needs a start and an end", Chat with { Start = null } },
        { "ends after its start", Chat with { End = Start } },
        { "no status yet", Chat with { Status = ScheduledEventStatus.Active } },
    };

    [Theory]
    [Trait("Obligation", "E1")]
    [Trait("Obligation", "R9")]
    [MemberData(nameof(Unfit))]
    public async Task An_event_beyond_a_limit_is_not_made(string told, ScheduledEventToSend unfit)
    {
        using var discord = new ScriptedDiscord();

        var refusal = await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.CreateScheduledEventAsync(3, unfit, default));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, discord.Unseen);
    }

    [Fact]
    [Trait("Obligation", "R9")]
    public async Task A_change_beyond_a_limit_is_not_sent()
    {
        using var discord = new ScriptedDiscord();

        foreach (var unfit in new[] { new ScheduledEventToSend(Name: ""), new ScheduledEventToSend(Location: ""), new ScheduledEventToSend(Start: Start, End: Start) })
            await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.ModifyScheduledEventAsync(3, 7, unfit, default));

        Assert.Equal(0, discord.Unseen);
    }

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual), actual.GetRawText());
}
