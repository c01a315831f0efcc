using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The bot was away and its session is lost: what Discord still has is in the archive, and what nobody can know is recorded as a gap.</summary>
public sealed class AbsenceTests
{
    [Theory]
    [Trait("Fault", "26")]
    [Trait("Fault", "27")]
    [Trait("Fault", "28")]
    [Trait("Obligation", "R13")]
    [Trait("Obligation", "R14")]
    [Trait("Obligation", "T2")]
    [InlineData(10)]
    [InlineData(600)]
    [InlineData(10_800)]
    public async Task After_ten_seconds_ten_minutes_and_three_hours_the_archive_is_as_Discord_is(int seconds)
    {
        await using var room = await OpenAsync();
        var topic = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        var (edited, deleted, liked) = (await room.PostAsync("frist"), await room.PostAsync("regretted", topic), await room.PostAsync("liked", topic));
        await room.SettleAsync();
        await room.StopBotAsync();
        var away = room.Sandbox.Clock.GetUtcNow();
        room.Sandbox.Clock.Set(away.AddSeconds(seconds));

        room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "first");
        room.Sandbox.Rehearsal.DeleteMessage(topic, deleted);
        room.Sandbox.Rehearsal.React(topic, liked, "👍", room.Participant);
        var missed = await TalkAsync(room, topic);
        await ComeBackAsync(room);

        var record = await room.RecordAsync();
        var messages = record.Messages.ToDictionary(message => message.Id);
        Assert.Equal(missed.Append(edited).Append(deleted).Append(liked).Order(), messages.Keys.Order());
        Assert.Equal("first", messages[edited].Text);
        Assert.Equal(MessageStanding.Deleted, messages[deleted].Standing);
        Assert.Equal(1, Assert.Single(messages[liked].Reactions).Count);
        var gap = Assert.Single(record.Coverage.Gaps);
        Assert.Equal((null, null), (gap.PlaceId, gap.Unread));
        Assert.Equal(away, gap.From, BotInSandbox.Acts);
        Assert.Equal(room.Sandbox.Clock.GetUtcNow(), gap.To!.Value, BotInSandbox.Acts);
    }

    [Fact]
    public async Task A_session_that_is_resumed_leaves_no_gap()
    {
        await using var room = await OpenAsync();
        await room.StopBotAsync();
        await room.PostAsync("Is anybody there?");

        await room.StartBotAsync();

        var record = await room.RecordAsync();
        Assert.Single(record.Messages);
        Assert.Empty(record.Coverage.Gaps);
    }

    [Fact]
    [Trait("Fault", "21")]
    [Trait("Obligation", "R13")]
    public async Task A_history_that_is_hidden_is_owed_until_the_bot_may_read_it()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Before.");
        await room.SettleAsync();
        await room.StopBotAsync();
        var missed = await room.PostAsync("Is anybody there?");
        Deny(room, Permission.ReadMessageHistory);

        await ComeBackAsync(room);
        var hidden = await room.RecordAsync();
        Deny(room);
        await UntilAsync(room, record => record.Messages.Length == 2);

        Assert.Single(hidden.Messages);
        Assert.Contains(hidden.Coverage.Gaps, gap => gap.PlaceId == room.Channel && gap.Unread == UnreadBecause.Hidden && gap.To is null);
        await UntilAsync(room, record => record.Coverage.Gaps is [{ Unread: null, To: not null }]);
        Assert.Equal(missed, (await room.RecordAsync()).Messages[^1].Id);
    }

    [Fact]
    [Trait("Fault", "24")]
    public async Task What_the_bot_could_not_see_it_cannot_know_all_of()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Before.");
        await room.SettleAsync();
        await room.StopBotAsync();
        Deny(room, Permission.ViewChannel);
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddSeconds(10));

        await ComeBackAsync(room);
        var refused = await room.RecordAsync();
        Deny(room);
        await UntilAsync(room, record => record.Coverage.Gaps.All(gap => gap.To is not null));

        Assert.Contains(refused.Coverage.Gaps, gap => gap.PlaceId == room.Channel && gap.Unread == UnreadBecause.Refused);
        Assert.Contains((await room.RecordAsync()).Coverage.Gaps, gap => gap.PlaceId == room.Channel && gap.Unread is null);
    }

    /// <summary>Over a hundred messages, many of one millisecond, in the channel, in a thread, in one that is opened and in one that is archived meanwhile.</summary>
    private static async Task<List<ulong>> TalkAsync(BotInSandbox room, ulong topic)
    {
        var said = new List<ulong>();
        for (var i = 0; i < 110; i++)
            said.Add(await room.PostAsync($"Message {i}", i % 3 == 0 ? topic : null));
        var now = room.Sandbox.Clock.GetUtcNow().AddMilliseconds(1);
        room.Sandbox.Clock.Set(now);
        for (var i = 0ul; i < 20; i++)
        {
            said.Add(Snowflake.At(now) + (100 * i));
            await room.People.PostAsync(room.Channel, new SandboxMessage(said[^1], now, room.Participant, "At once"), default);
        }

        using var bot = new HttpClient { BaseAddress = new Uri(room.Sandbox.Address, "api/v10/") };
        bot.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", room.Token);
        bot.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        foreach (var (root, isArchived) in new[] { (said[1], false), (said[2], true) })
        {
            (await bot.PostAsJsonAsync($"channels/{room.Channel}/messages/{root}/threads", new JsonObject { ["name"] = "Aside" })).EnsureSuccessStatusCode();
            said.Add(await room.PostAsync("Let us go into this.", root));
            if (isArchived)
                (await bot.PatchAsJsonAsync($"channels/{root}", new JsonObject { ["archived"] = true })).EnsureSuccessStatusCode();
        }

        return said;
    }

    private static void Deny(BotInSandbox room, params Permission[] permissions)
    {
        var self = room.Sandbox.Rehearsal.EnsureBot(room.Guild, "HcsmChatBot").UserId;
        var overwrite = new JsonObject { ["id"] = $"{self}", ["type"] = 1, ["allow"] = "0", ["deny"] = $"{Permissions.SetOf(permissions)}" };
        room.Sandbox.Rehearsal.EnsureChannel(room.Guild, "hcsmca", overwrites: [overwrite]);
    }

    private static async Task UntilAsync(BotInSandbox room, Func<ChatRecord, bool> isSo)
    {
        await Soon.UntilAsync(async () => isSo(await room.RecordAsync()));
    }

    private static async Task<BotInSandbox> OpenAsync()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        return room;
    }

    private static async Task ComeBackAsync(BotInSandbox room)
    {
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();
    }
}
