using HcsmChatBot.Sandbox;
using HcsmChatBot.Tests.Whole;

namespace HcsmChatBot.Tests.Connection;

/// <summary>What was said while the bot was away and its session was lost.</summary>
public sealed class CatchUpTests
{
    [Fact]
    [Trait("Fault", "26")]
    [Trait("Obligation", "R13")]
    public async Task However_much_was_missed_all_of_it_is_fetched()
    {
        await using var room = await OpenAsync();
        var before = await room.PostAsync("Still here.");
        await room.SettleAsync();
        await room.StopBotAsync();
        var missed = new List<ulong>();
        for (var i = 0; i < 250; i++)
            missed.Add(await room.PostAsync($"Message {i}"));

        await ComeBackAsync(room);

        Assert.Equal([before, .. missed], (await room.RecordAsync()).Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task What_bots_posted_is_left_out_even_where_it_fills_whole_pages()
    {
        await using var room = await OpenAsync();
        var bot = room.Sandbox.Rehearsal.EnsureMember(room.Guild, new RehearsalMember("feed", "Feed") { Bot = true });
        await room.StopBotAsync();
        for (var i = 0; i < 120; i++)
            await room.PostAsync($"News {i}", author: bot);
        var missed = await room.PostAsync("Is anybody there?");

        await ComeBackAsync(room);

        Assert.Equal([missed], (await room.RecordAsync()).Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task What_was_said_before_the_chat_is_left_out()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PostAsync("Early.");
        await room.CommandAsync(room.Moderator, "chat start");
        await room.StopBotAsync();

        await ComeBackAsync(room);

        Assert.Empty((await room.RecordAsync()).Messages);
    }

    [Fact]
    public async Task A_person_has_the_same_name_whether_heard_or_caught_up_with()
    {
        await using var room = await OpenAsync();
        var nurse = room.Sandbox.Rehearsal.EnsureMember(room.Guild, new RehearsalMember("nurse", "nadia77", Nick: "Nadia, nurse"));
        await room.PostAsync("Hello.", author: nurse);
        await room.SettleAsync();
        await room.StopBotAsync();
        await room.PostAsync("Hello again.", author: nurse);

        await ComeBackAsync(room);

        Assert.Equal("Nadia, nurse × 2", string.Join(", ", (await room.RecordAsync()).Messages.GroupBy(message => message.AuthorName).Select(same => $"{same.Key} × {same.Count()}")));
    }

    [Fact]
    public async Task What_somebody_said_who_has_left_since_is_kept()
    {
        await using var room = await OpenAsync();
        var guest = room.Sandbox.Rehearsal.EnsureMember(room.Guild, new RehearsalMember("guest", "guest"));
        await room.StopBotAsync();
        var missed = await room.PostAsync("I cannot stay.", author: guest);
        room.Sandbox.Rehearsal.RemoveMember(room.Guild, guest);

        await ComeBackAsync(room);

        Assert.Equal((missed, "guest"), (await room.RecordAsync()).Messages.Select(message => (message.Id, message.AuthorName)).Single());
    }

    private static async Task<BotInSandbox> OpenAsync()
    {
        var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        return room;
    }

    private static async Task ComeBackAsync(BotInSandbox room)
    {
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();
    }
}
