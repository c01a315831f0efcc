using System.Text;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What the director's panel sets off, the whole bot beside it.</summary>
public sealed class DirectorTests
{
    private const string Log = """
        [18:00] <ann> #startmeeting Weekly meeting
        [18:00] <ben> hello
        [18:01] <cleo> hello from me
        [18:02] <ann> [TOPIC] What came in
        [18:03] <ben> three bugs
        [18:04] <ben> two of them mine
        [18:05] <cleo> I take one
        [18:09] <ann> #endmeeting
        """;

    [Fact]
    public async Task A_sample_chat_runs_by_itself_and_ends_with_a_transcript()
    {
        await using var room = await DirectedRoom.OpenAsync();

        var (status, _) = await room.AskAsync(HttpMethod.Post, "/samples", new { agenda = "lurkers", seed = 3, speed = 60 });
        Assert.Equal((200, 60), (status, room.Sandbox.Clock.Speed));
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow());
        await room.SettleAsync();
        await room.PassAsync(TimeSpan.FromSeconds(30), () => room.Chat is Chat.Ended);

        await room.PassAsync(TimeSpan.FromSeconds(5), () => room.Sandbox.Clock.Speed == 1);
        var record = await room.RecordAsync();
        Assert.Equal(["T1", "T2", "T3a", "T3b", "CT"], record.Prompts.Select(prompt => $"{prompt.Label}"));
        Assert.Equal(10, record.Messages.Select(message => message.AuthorId).Distinct().Count());
        Assert.True(record.Messages.Length >= 40);
        Assert.Contains("midwife", await room.Http.GetStringAsync(new Uri($"transcripts/{record.Id}.html", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crash_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        await using var room = await DirectedRoom.OpenAsync();
        await room.AskAsync(HttpMethod.Post, "/samples", new { agenda = "lurkers" });
        await room.SettleAsync();
        await room.PassAsync(TimeSpan.FromSeconds(30), () => room.Chat is Chat.Open { SoFar.Prompts.Length: > 1 });
        var said = room.Sandbox.Rehearsal.World()["messages"]!.GetValue<int>();

        await room.AskAsync(HttpMethod.Post, "/bot/crash");
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddSeconds(90));
        Assert.True(room.Sandbox.Rehearsal.World()["messages"]!.GetValue<int>() > said);
        await room.AskAsync(HttpMethod.Post, "/bot/start");
        await room.ReadyAsync();
        await room.PassAsync(TimeSpan.FromSeconds(30), () => room.Chat is Chat.Ended);

        var record = await room.RecordAsync();
        var people = PostedByPeople(room);
        Assert.Equal(people.Order(), record.Messages.Select(message => message.Id).Order());
        Assert.Equal(["T1", "T2", "T3a", "T3b", "CT"], record.Prompts.Select(prompt => $"{prompt.Label}"));
        Assert.Equal(["BotCrashed", "BotCutOff", "BotStarted", "BotResumed"], Strip(room).SkipWhile(what => what != "BotCrashed").Where(what => what.StartsWith("Bot", StringComparison.Ordinal)).Take(4));
    }

    [Fact]
    public async Task A_crash_while_everybody_talks_answers_and_is_mended_by_a_start()
    {
        await using var room = await DirectedRoom.OpenAsync();
        await room.AskAsync(HttpMethod.Post, "/samples", new { agenda = "lurkers" });
        await room.SettleAsync();
        var author = room.Room.Director.Community.Moderator;

        for (var crash = 0; crash < 5; crash++)
        {
            for (var said = 0; said < 60; said++)
                room.Sandbox.Rehearsal.PostMessage(room.Channel, new RehearsalMessage(author, $"{crash}.{said}"));
            Assert.Equal(200, (await room.AskAsync(HttpMethod.Post, "/bot/crash")).Status);
            Assert.Equal(200, (await room.AskAsync(HttpMethod.Post, "/bot/start")).Status);
        }

        await room.ReadyAsync();
        Assert.Equal(300, (await room.RecordAsync()).Messages.Count(message => message.Text!.Contains('.', StringComparison.Ordinal) && message.AuthorId == author));
    }

    [Fact]
    public async Task A_stopped_bot_is_said_to_be_stopped_and_comes_back()
    {
        await using var room = await DirectedRoom.OpenAsync();

        Assert.False((bool)(await room.AskAsync(HttpMethod.Post, "/bot/stop")).Body["bot"]!["running"]!);
        Assert.Equal((409, "botIsStopped"), Refusal(await room.AskAsync(HttpMethod.Post, "/samples", new { agenda = "lurkers" })));
        Assert.True((bool)(await room.AskAsync(HttpMethod.Post, "/bot/start")).Body["bot"]!["running"]!);

        Assert.Equal(["BotStarted", "BotStopped", "BotStarted"], Strip(room).Where(what => what is "BotStarted" or "BotStopped"));
    }

    [Fact]
    public async Task A_log_arrives_whole_at_sixty_times_its_pace()
    {
        await using var room = await DirectedRoom.OpenAsync();

        var (status, body) = await room.AskAsync(HttpMethod.Post, "/logs", new { name = "weekly-2015-01-06.log", content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Log)), speed = 60 });
        Assert.Equal((200, 8), (status, (int)body["log"]!["lines"]!));
        Assert.Equal((60, true), (room.Sandbox.Clock.Speed, room.Sandbox.Clock.Running));
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow());
        await room.PassAsync(TimeSpan.FromSeconds(10), () => room.Chat is Chat.Ended);

        var record = await room.RecordAsync();
        Assert.Equal(["hello", "hello from me", "three bugs", "two of them mine", "I take one"], record.Messages.Select(message => message.Text));
        var log = (await room.AskAsync(HttpMethod.Get, "")).Body["log"]!;
        Assert.Equal((8, 0, false), ((int)log["played"]!, (int)log["refused"]!, (bool)log["playing"]!));
        Assert.Equal(1, room.Sandbox.Clock.Speed);
    }

    [Fact]
    public async Task A_log_that_is_stopped_says_no_more()
    {
        await using var room = await DirectedRoom.OpenAsync();
        await room.AskAsync(HttpMethod.Post, "/logs", new { name = "weekly-2015-01-06.log", content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Log)) });
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(1));
        await room.SettleAsync();

        var stopped = (await room.AskAsync(HttpMethod.Delete, "/logs")).Body["log"]!;
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddHours(1));

        Assert.False((bool)stopped["playing"]!);
        Assert.Equal((int)stopped["played"]!, room.Room.Director.Log!.Played);
    }

    [Fact]
    public async Task A_folder_of_logs_is_offered_and_nothing_outside_of_it()
    {
        using var logs = new TestFolder();
        await File.WriteAllTextAsync(logs.File("weekly-2015-01-06.log"), Log);
        await File.WriteAllTextAsync(logs.File("notes.md"), "no log");
        await using var room = await DirectedRoom.OpenAsync(("Rehearsal:Logs", logs.Path));

        Assert.Equal(["weekly-2015-01-06.log"], (await room.AskAsync(HttpMethod.Get, "")).Body["logs"]!.AsArray().Select(name => (string?)name));
        Assert.Equal((409, "unknownLog"), Refusal(await room.AskAsync(HttpMethod.Post, "/logs", new { name = "../appsettings.json" })));
        Assert.Equal((409, "unknownLog"), Refusal(await room.AskAsync(HttpMethod.Post, "/logs", new { name = "notes.md" })));
        Assert.Equal(200, (await room.AskAsync(HttpMethod.Post, "/logs", new { name = "weekly-2015-01-06.log" })).Status);
    }

    [Fact]
    public async Task A_log_that_is_none_is_refused_with_its_line_and_not_its_words()
    {
        await using var room = await DirectedRoom.OpenAsync();

        var refused = await room.AskAsync(HttpMethod.Post, "/logs", new { name = "diary.txt", content = Convert.ToBase64String("Dear diary, I am ill."u8) });

        Assert.Equal((409, "logNotRead"), Refusal(refused));
        Assert.Equal(1, (int)refused.Body["line"]!);
        Assert.DoesNotContain("diary", refused.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/samples", """{"agenda": "no-such-agenda"}""", 409, "unknownAgenda")]
    [InlineData("/samples", "[]", 400, "notUnderstood")]
    [InlineData("/samples", "{", 400, "notUnderstood")]
    [InlineData("/people", """{"who": "everybody"}""", 409, "unknownPerson")]
    [InlineData("/people", """{"who": 5}""", 400, "notUnderstood")]
    [InlineData("/logs", """{"name": "a.log", "content": "not base64"}""", 400, "notUnderstood")]
    public async Task What_makes_no_sense_is_refused(string path, string body, int status, string code)
    {
        await using var room = await DirectedRoom.OpenAsync();

        using var answer = await room.Http.PostAsync(new Uri("rehearsal/director" + path, UriKind.Relative), new StringContent(body, null, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_elsewhere_directs_nothing()
    {
        await using var room = await DirectedRoom.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "rehearsal/director/bot/stop");
        request.Headers.Add("Origin", "https://example.com");

        using var answer = await room.Http.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.True(room.Room.Director.Bot.IsRunning);
    }

    [Fact]
    public async Task A_latecomer_asks_what_goes_on_and_a_newcomer_is_welcomed()
    {
        await using var room = await DirectedRoom.OpenAsync();
        room.Sandbox.Rehearsal.RunCommand(room.Channel, new RehearsalCommand(room.Room.Director.Community.Moderator, "chat start", new() { ["agenda"] = "lurkers" }));
        await room.SettleAsync();

        await room.AskAsync(HttpMethod.Post, "/people", new { who = "newcomer" });
        await room.AskAsync(HttpMethod.Post, "/people", new { who = "latecomer" });
        await room.PassAsync(TimeSpan.FromSeconds(10), () => room.Room.Director.People.Waiting == 0);

        var steps = room.Sandbox.Rehearsal.StripAfter();
        Assert.Contains(steps, line => line!["effects"]!.AsArray().Any(effect => (string?)effect!["what"] == "Welcome"));
        Assert.Equal(4, (await room.RecordAsync()).Messages.Length);
    }

    [Fact]
    public async Task A_newcomer_is_nobody_who_was_there_in_an_earlier_rehearsal()
    {
        await using var room = await DirectedRoom.OpenAsync();
        var guild = room.Room.Director.Community.Guild;
        room.Sandbox.Rehearsal.EnsureMember(guild, new RehearsalMember("script:Robin (1)", "Robin (1)"));

        await room.AskAsync(HttpMethod.Post, "/people", new { who = "newcomer" });
        await room.AskAsync(HttpMethod.Post, "/people", new { who = "newcomer" });

        Assert.True(room.Sandbox.Rehearsal.HasMember(guild, "script:Robin (2)"));
        Assert.True(room.Sandbox.Rehearsal.HasMember(guild, "script:Robin (3)"));
    }

    [Fact]
    public async Task No_rehearsal_runs_beside_a_token() =>
        Assert.Contains("Discord:Token", (await Assert.ThrowsAsync<SettingsException>(() => DirectedRoom.OpenAsync(("Discord:Token", "a-real.token")))).Message, StringComparison.Ordinal);

    private static (int Status, string Code) Refusal((int Status, System.Text.Json.Nodes.JsonObject Body) answer) => (answer.Status, (string)answer.Body["code"]!);

    private static IEnumerable<string> Strip(DirectedRoom room) => room.Sandbox.Rehearsal.StripAfter().Select(line => (string)line!["what"]!);

    private static List<ulong> PostedByPeople(DirectedRoom room)
    {
        var guild = room.Sandbox.Rehearsal.World()["guilds"]![0]!;
        return [.. guild["channels"]!.AsArray().Concat(guild["threads"]!.AsArray())
            .SelectMany(place => room.Sandbox.Rehearsal.Messages(ulong.Parse((string)place!["id"]!, provider: null)))
            .Where(message => message!["author"]!["bot"]?.GetValue<bool>() != true)
            .Select(message => ulong.Parse((string)message!["id"]!, provider: null))];
    }
}
