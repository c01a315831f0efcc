using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Tests.Whole;

/// <summary>/chat rehearse: the same chat where nobody else sees it, ten times as fast, which leaves nothing behind.</summary>
public sealed class RehearsingTests
{
    [Fact]
    public async Task The_planned_chat_is_tried_out_ten_times_as_fast_and_stays_planned()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await StageAsync(room);

        var answer = await room.CommandAsync(room.Moderator, "chat rehearse");
        await room.PassUntilAsync(TimeSpan.FromSeconds(30) + BotInSandbox.Acts, () => Count(room, stage, "**T1**") == 1);
        await room.PassUntilAsync(TimeSpan.FromSeconds(60) + BotInSandbox.Acts, () => Count(room, stage, "**T2**") == 1);
        await room.PassUntilAsync(TimeSpan.FromSeconds(60) + BotInSandbox.Acts, () => Count(room, stage, "**CT**") == 1);
        await room.PassUntilAsync(TimeSpan.FromSeconds(30) + BotInSandbox.Acts, () => Rehearsal(room) is Chat.Ended);

        Assert.StartsWith($"The rehearsal is open in <#{stage}>", answer, StringComparison.Ordinal);
        Assert.Equal("[Rehearsal] **Habits**", room.MessagesIn(stage)[0].Split('\n')[0]);
        Assert.All(room.MessagesIn(stage), text => Assert.StartsWith("[Rehearsal] ", text, StringComparison.Ordinal));
        Assert.Single(room.MessagesIn(room.Channel));
        Assert.IsType<Chat.Scheduled>(room.Service<LiveChats>().All.Single(live => !live.Current.Plan.IsRehearsal).Current);
    }

    [Fact]
    public async Task What_is_said_is_kept_nowhere_and_makes_nobody_known()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await StageAsync(room);
        // Somebody who does not moderate, and may see it all the same.
        var moderators = await room.People.RoleAsync(room.Guild, "Moderator", 0, default);
        var bot = await room.People.InviteAsync(room.Guild, "HcsmChatBot", default);
        room.Sandbox.Rehearsal.EnsureChannel(
            room.Guild, "rehearsal", overwrites: [Sight(room.Guild, 0, isSeen: false), Sight(moderators, 0), Sight(room.Participant, 1), Sight(bot.UserId, 1)]);
        await room.CommandAsync(room.Moderator, "chat rehearse");

        await room.PostAsync("Hello, I am Pat.", place: stage);
        await room.SettleAsync();
        await EndAsync(room, stage);

        Assert.Empty(await room.Service<ArchiveReader>().ListAsync(default));
        Assert.Null((await room.Service<ChatStore>().ParticipantAsync(room.Guild, room.Participant, default))?.FirstPostAt);
        Assert.Equal(1, Rehearsal(room)!.SoFar!.MessageCount);
        Assert.DoesNotContain(room.MessagesIn(stage), text => text.Contains("Welcome, Pat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_minutes_after_its_end_nothing_of_it_is_left()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await StageAsync(room);
        await room.CommandAsync(room.Moderator, "chat rehearse");
        await EndAsync(room, stage);
        var id = Rehearsal(room)!.Plan.Id;

        await room.PassUntilAsync(TimeSpan.FromMinutes(10) + BotInSandbox.Acts, () => Rehearsal(room) is null);
        await Soon.UntilAsync(async () => await room.Service<ArchiveReader>().FindAsync(id, default) is null);
    }

    [Fact]
    public async Task A_rehearsal_goes_on_after_a_restart_and_goes_away_after_one_too()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await StageAsync(room);
        await room.CommandAsync(room.Moderator, "chat rehearse");
        await room.StopBotAsync();
        await room.StartBotAsync();
        Assert.IsType<Chat.Open>(Rehearsal(room));
        await EndAsync(room, stage);
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(11));
        await room.StartBotAsync();

        await room.PassUntilAsync(TimeSpan.FromSeconds(31), () => Rehearsal(room) is null);
        Assert.IsType<Chat.Scheduled>(room.OnlyChat);
    }

    [Fact]
    public async Task Its_end_can_be_taken_back()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await StageAsync(room);
        await room.CommandAsync(room.Moderator, "chat rehearse");
        await EndAsync(room, stage);

        await InAsync(room, stage, "chat undo");

        Assert.IsType<Chat.Open>(Rehearsal(room));
    }

    [Fact]
    public async Task Two_rehearsals_are_never_open_at_once()
    {
        await using var room = await BotInSandbox.StartAsync();
        await StageAsync(room);
        await room.CommandAsync(room.Moderator, "chat rehearse");

        var second = await room.CommandAsync(room.Moderator, "chat rehearse", ("agenda", "rx-habits"));

        Assert.Contains("is open in <#", second, StringComparison.Ordinal);
        Assert.Single(room.Service<LiveChats>().All, live => live.Current.Plan.IsRehearsal);
    }

    [Fact]
    public async Task Where_it_cannot_be_the_way_out_is_told()
    {
        await using var room = await BotInSandbox.StartAsync();
        var nowhere = await room.CommandAsync(room.Moderator, "chat rehearse", ("agenda", "rx-habits"));
        await room.OpenPrivateAsync("rehearsal");
        var nothing = await room.CommandAsync(room.Moderator, "chat rehearse");
        var stranger = await room.CommandAsync(room.Participant, "chat rehearse", ("agenda", "rx-habits"));

        Assert.StartsWith("I see no channel named rehearsal", nowhere, StringComparison.Ordinal);
        Assert.StartsWith("No chat is planned that could be rehearsed.", nothing, StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", stranger, StringComparison.Ordinal);
        Assert.Empty(room.Service<LiveChats>().All);
    }

    [Fact]
    public async Task Where_everybody_could_read_along_nothing_is_rehearsed()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await room.People.ChannelAsync(room.Guild, "rehearsal", default);
        await room.SettleAsync();

        var answer = await room.CommandAsync(room.Moderator, "chat rehearse", ("agenda", "rx-habits"));

        Assert.StartsWith($"Everybody can see <#{stage}>", answer, StringComparison.Ordinal);
        Assert.Empty(room.MessagesIn(stage));
    }

    [Fact]
    public async Task What_the_bot_may_not_do_in_the_other_channel_is_named()
    {
        await using var room = await BotInSandbox.StartAsync();
        JsonArray overwrites =
        [
            new JsonObject { ["id"] = $"{room.Guild}", ["type"] = 0, ["allow"] = "0", ["deny"] = $"{1 << 10}" },
            new JsonObject { ["id"] = $"{(await room.People.InviteAsync(room.Guild, "HcsmChatBot", default)).UserId}", ["type"] = 1, ["allow"] = $"{1 << 10}", ["deny"] = $"{1 << 11}" },
        ];
        var stage = room.Sandbox.Rehearsal.EnsureChannel(room.Guild, "rehearsal", overwrites: overwrites);
        await room.SettleAsync();

        var answer = await room.CommandAsync(room.Moderator, "chat rehearse", ("agenda", "rx-habits"));

        Assert.StartsWith($"I am not allowed to do all that a chat needs in <#{stage}>.", answer, StringComparison.Ordinal);
        Assert.Contains("- Send Messages\n", $"{answer}\n", StringComparison.Ordinal);
        Assert.DoesNotContain("View Channel", answer, StringComparison.Ordinal);
        Assert.Empty(room.Service<LiveChats>().All);
    }

    [Fact]
    public async Task In_a_rehearsal_those_lead_who_moderate_the_series_it_is_of()
    {
        await using var room = await BotInSandbox.StartAsync();
        var hosts = await room.People.RoleAsync(room.Guild, "Hosts", 0, default);
        var host = await room.People.MemberAsync(room.Guild, new SandboxMember("host", "Hana", "en-US", [hosts]), default);
        await room.SetSeriesAsync(room.Moderator, new JsonObject { ["name"] = "Evenings", ["rules"] = "every Tuesday 20:30", ["further"] = "Moderators: Hosts\nLanguages: fr, en" });
        var bot = await room.People.InviteAsync(room.Guild, "HcsmChatBot", default);
        var stage = await room.People.PrivateChannelAsync(room.Guild, "rehearsal", hosts, bot.UserId, default);
        await room.SettleAsync();

        await room.CommandAsync(host, "chat rehearse", ("agenda", "rx-habits"));
        await room.RunInAsync(stage, host, "chat next");

        Assert.Equal("T1", Rehearsal(room)!.SoFar!.Current(Rehearsal(room)!.Plan.Agenda).ToString());
        Assert.Equal("fr en", string.Join(" ", Rehearsal(room)!.Plan.Languages));
        Assert.DoesNotContain("This is for moderators", (await room.AskAsync(host, "suggestions")).Said(), StringComparison.Ordinal);
    }

    /// <summary>The rehearsal's channel, and a chat that is planned for tomorrow.</summary>
    private static async Task<ulong> StageAsync(BotInSandbox room)
    {
        var stage = await room.OpenPrivateAsync("rehearsal");
        await room.PlanAsync(room.Moderator, new JsonObject { ["title"] = "Habits", ["when"] = "tomorrow 13:00", ["agenda"] = "T1: Why do we meet?\nT2: What do we keep?" });
        return stage;
    }

    private static JsonObject Sight(ulong id, int type, bool isSeen = true) =>
        new() { ["id"] = $"{id}", ["type"] = type, [isSeen ? "allow" : "deny"] = $"{1 << 10}", [isSeen ? "deny" : "allow"] = "0" };

    private static Chat? Rehearsal(BotInSandbox room) => room.Service<LiveChats>().All.SingleOrDefault(live => live.Current.Plan.IsRehearsal)?.Current;

    private static int Count(BotInSandbox room, ulong stage, string label) => room.MessagesIn(stage).Count(text => text.StartsWith($"[Rehearsal] {label}", StringComparison.Ordinal));

    private static async Task EndAsync(BotInSandbox room, ulong stage)
    {
        await InAsync(room, stage, "chat end");
        Assert.IsType<Chat.Ended>(Rehearsal(room));
    }

    private static async Task InAsync(BotInSandbox room, ulong stage, string command)
    {
        await room.AnswerAsync(room.Sandbox.Rehearsal.RunCommand(stage, new Sandbox.RehearsalCommand(room.Moderator, command)));
        await room.SettleAsync();
    }
}
