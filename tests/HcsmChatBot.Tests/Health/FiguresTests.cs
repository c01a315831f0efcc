using HcsmChatBot.Sandbox;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Whole;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Tests.Health;

/// <summary>The figures of the whole bot are those that the other side counted, and no label tells of a person, a place or a text.</summary>
public sealed class FiguresTests
{
    private const string Canary = "canary-5e1f";

    private const string Post = "method=\"POST\",route=\"/channels/{channel}/messages\"";
    private const string Callback = "method=\"POST\",route=\"/interactions/{interaction}/{token}/callback\"";

    [Fact]
    public async Task What_passed_through_the_gateway_is_counted_as_the_sandbox_counted_it()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Threads", "None"));
        await using var page = await OpenPage.BesideAsync(room, () => room.Sandbox.Rehearsal.Disturb(new GatewayFault.Forget()));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("Hello");
        await room.SettleAsync();
        await ResumeAsync(room);
        await room.PostAsync("Hello again");
        await room.SettleAsync();

        var figures = await page.FiguresAsync();

        Assert.Equal(1, figures["chatbot_gateway_identifies_total"]);
        Assert.Equal((1, 1), (figures["chatbot_gateway_resumes_total{result=\"refused\"}"], figures["chatbot_gateway_resumes_total{result=\"resumed\"}"]));
        Assert.Equal(1, figures["chatbot_gateway_reconnects_total{reason=\"broken\"}"]);
        Assert.Equal(1, figures["chatbot_gateway_close_total{code=\"none\"}"]);
        Assert.Equal((1, 0), (figures["chatbot_gateway_state"], figures["chatbot_gateway_seq_lag"]));
        Assert.Equal(room.MessagesIn(room.Channel).Count, figures["chatbot_gateway_events_total{type=\"MESSAGE_CREATE\"}"]);
        Assert.Equal(1, figures["chatbot_gateway_events_total{type=\"INTERACTION_CREATE\"}"]);
        var heard = figures.Where(figure => figure.Key.StartsWith("chatbot_gateway_events_total", StringComparison.Ordinal)).Sum(figure => figure.Value);
        Assert.Equal(room.Sandbox.Rehearsal.LastSequence, heard - figures.GetValueOrDefault("chatbot_gateway_duplicates_total"));
        Assert.Equal(room.Sandbox.Rehearsal.LastSequence, figures["chatbot_inbox_committed_seq"]);
        // As it was asked before the second of the day.
        Assert.Equal(999, figures["chatbot_gateway_identify_remaining"]);
        Assert.Equal(41.25, figures["chatbot_gateway_heartbeat_interval_seconds"]);
    }

    [Fact]
    public async Task What_was_asked_of_Discord_is_counted_by_route_and_status_as_the_sandbox_answered_it()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Threads", "None"));
        await using var page = await OpenPage.BesideAsync(room);
        var posts = new RestOccasion("POST", "channels/{channel}/messages");
        room.Sandbox.Rehearsal.Disturb(new RestFault.ServerError(502), posts with { Times = 2 });
        room.Sandbox.Rehearsal.Disturb(new RestFault.RateLimited(RateLimitScope.User, RetryAfter: 0.05), posts with { Times = 3 });
        room.Sandbox.Rehearsal.Disturb(new RestFault.Refused(), new RestOccasion("PATCH", "webhooks/{application}/{token}/messages/@original"));

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.CommandAsync(room.Participant, "chat status");
        var figures = await page.FiguresAsync();

        Assert.Equal(room.MessagesIn(room.Channel).Count, figures[$"chatbot_rest_requests_total{{{Post},status=\"200\"}}"]);
        Assert.Equal((2, 3), (figures[$"chatbot_rest_requests_total{{{Post},status=\"502\"}}"], figures[$"chatbot_rest_requests_total{{{Post},status=\"429\"}}"]));
        Assert.Equal(3, figures[$"chatbot_rest_requests_total{{{Callback},status=\"204\"}}"]);
        Assert.Equal(1, figures["chatbot_rest_requests_total{method=\"PATCH\",route=\"/webhooks/{application}/{token}/messages/@original\",status=\"none\"}"]);
        Assert.Equal(room.MessagesIn(room.Channel).Count + 5, figures[$"chatbot_rest_duration_seconds_count{{{Post}}}"]);
        Assert.Equal(3, figures["chatbot_rest_ratelimited_total{scope=\"user\"}"]);
        Assert.Equal(room.Sandbox.Rehearsal.InvalidRequests.OfTenMinutes, figures["chatbot_rest_invalid_requests_10m"]);
    }

    [Fact]
    public async Task What_waits_is_what_the_database_says_waits_and_what_an_earlier_process_left_is_counted()
    {
        await using var room = await BotInSandbox.StartAsync();
        room.Sandbox.Rehearsal.Disturb(new RestFault.ServerError(), new RestOccasion("POST", "channels/{channel}/messages") { Times = null });
        var asked = room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(room.Moderator, "chat start"));
        await room.AnswerAsync(asked);
        await room.StopBotAsync();
        var left = await PendingAsync(room);
        OpenPage? opened = null;
        room.Meet = async parts => opened = await OpenPage.OfAsync(parts);
        var starting = room.StartBotAsync();
        await Soon.UntilAsync(async () => opened is not null && (await opened.FiguresAsync()).GetValueOrDefault("chatbot_outbox_pending") > 0);
        await using var page = opened!;

        await Soon.UntilAsync(async () => (await page.FiguresAsync())["chatbot_outbox_pending"] == await PendingAsync(room));
        var stuck = await page.FiguresAsync();
        room.Sandbox.Rehearsal.ClearFaults();
        await starting;
        var over = await page.FiguresAsync();

        Assert.Equal(left, stuck["chatbot_outbox_replayed_total"]);
        Assert.Equal((true, 0), (stuck["chatbot_outbox_pending"] > 0, over["chatbot_outbox_pending"]));
        Assert.Equal(0, over["chatbot_outbox_oldest_seconds"]);
    }

    [Fact]
    public async Task How_late_steps_are_begun_and_what_was_missed_is_measured()
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PassAsync(TimeSpan.FromMinutes(5), record => record.Prompts.Length == 1);
        var inTime = await page.FiguresAsync();
        room.Sandbox.Clock.Set(room.Chat.Alarm!.Due + TimeSpan.FromMinutes(2));
        await Soon.UntilAsync(async () => (await page.FiguresAsync())["chatbot_schedule_lateness_seconds_count"] > 1);
        var late = await page.FiguresAsync();

        Assert.Equal((1, 1), (inTime["chatbot_schedule_lateness_seconds_count"], inTime["chatbot_schedule_lateness_seconds_bucket{le=\"1\"}"]));
        Assert.InRange(late["chatbot_schedule_lateness_seconds_sum"], 120, 122);
        Assert.True(late["chatbot_db_write_seconds_count"] > 5);
    }

    [Fact]
    public async Task What_is_fetched_after_a_lost_session_is_counted_by_its_kind()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Threads", "None"));
        await room.CommandAsync(room.Moderator, "chat start");
        var (edited, deleted) = (await room.PostAsync("frist"), await room.PostAsync("regretted"));
        await room.SettleAsync();
        await using var page = await OpenPage.BesideAsync(room, () =>
        {
            room.Sandbox.Rehearsal.Disturb(new GatewayFault.Forget());
            room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(1));
            room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "first");
            room.Sandbox.Rehearsal.DeleteMessage(room.Channel, deleted);
            room.Sandbox.Rehearsal.PostMessage(room.Channel, new RehearsalMessage(room.Participant, "missed"));
            room.Sandbox.Rehearsal.PostMessage(room.Channel, new RehearsalMessage(room.Participant, "missed too"));
        });
        await Soon.UntilAsync(async () => (await room.RecordAsync()).Messages.Length == 4);
        await room.SettleAsync();

        var figures = await page.FiguresAsync();

        Assert.Equal(
            (2, 1, 1),
            (figures["chatbot_backfill_messages_total{kind=\"create\"}"], figures["chatbot_backfill_messages_total{kind=\"edit\"}"], figures["chatbot_backfill_messages_total{kind=\"delete\"}"]));
        Assert.Single(figures, figure => figure.Key.StartsWith("chatbot_build_info{version=", StringComparison.Ordinal) && figure.Value == 1);
    }

    [Fact]
    public async Task No_label_tells_of_a_person_a_place_or_a_text()
    {
        await using var room = await BotInSandbox.StartAsync();
        await using var page = await OpenPage.BesideAsync(room);
        var person = room.Sandbox.Rehearsal.EnsureMember(room.Guild, new RehearsalMember("canary", $"{Canary} name", $"{Canary} nick"));
        await room.CommandAsync(room.Moderator, "chat start");
        await room.CommandAsync(room.Moderator, "chat next", ("topic", $"{Canary} topic"));
        var message = await room.PostAsync($"{Canary} text", author: person);
        room.Sandbox.Rehearsal.React(room.Channel, message, "👍", person);
        room.Sandbox.Rehearsal.EditMessage(room.Channel, message, $"{Canary} edited");
        await room.SuggestAsync(person, $"{Canary} suggestion");
        room.Sandbox.Rehearsal.Dispatch("CANARY_EVENT", new() { ["text"] = Canary });
        room.Sandbox.Rehearsal.Dispatch("MESSAGE_CREATE", new() { ["content"] = Canary, ["id"] = "canary" });
        await ResumeAsync(room);
        await room.SettleAsync();

        var scrape = await page.ScrapeAsync();

        var values = OpenPage.LabelValues(scrape);
        Assert.True(values.Count > 50);
        Assert.DoesNotContain("canary", scrape, StringComparison.OrdinalIgnoreCase);
        Assert.All(values, value => Assert.DoesNotMatch("[0-9]{10,}", value));
        Assert.All(["Community", "hcsmca", "Morgan", "Pat", $"{room.Guild}", $"{person}", $"{message}"], word => Assert.DoesNotContain(word, values));
        Assert.Contains("other", values);
    }

    private static async Task ResumeAsync(BotInSandbox room)
    {
        var before = Resumes(room);
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Abort);
        await Soon.UntilAsync(() => Resumes(room) > before);
        await Soon.UntilAsync(() => room.Service<Discord.IGateway>().Link.IsUp);
    }

    private static long Resumes(BotInSandbox room) => room.Sandbox.Rehearsal.Gateway().Sum(session => session!["resumes"]!.GetValue<int>());

    private static async Task<int> PendingAsync(BotInSandbox room)
    {
        using var database = Database.OpenToRead(room.Directory);
        await using var reader = database.Reader();
        return await reader.Outbox.CountAsync(row => row.DoneAt == null);
    }
}
