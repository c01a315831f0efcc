using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rights;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What people may ask for and do about what is kept of them, with the whole bot.</summary>
public sealed class PersonalRightsTests
{
    [Theory]
    [InlineData("en-US", "What this bot keeps", "365 days")]
    [InlineData("fr", "Ce que ce robot conserve", "365 jours")]
    public async Task Everybody_is_told_what_is_kept_why_and_for_how_long(string locale, string title, string howLong)
    {
        await using var room = await BotInSandbox.StartAsync(("Storage:Contact", new string('c', 200)));

        var told = (await room.AskAsync(room.Participant, "privacy", locale)).Content();

        Assert.Contains(title, told, StringComparison.Ordinal);
        Assert.Contains(howLong, told, StringComparison.Ordinal);
        Assert.Contains("cccc", told, StringComparison.Ordinal);
        Assert.InRange(told.Length, 1, 2000);
    }

    [Fact]
    public async Task Each_opening_says_that_it_is_kept_and_how_one_stays_out()
    {
        await using var room = await OpenAsync();

        Assert.EndsWith(
            "What you write here during the chat is kept for this community (365 days). /privacy says more; /my optout keeps you out of it.",
            room.MessagesIn(room.Channel)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_gets_a_file_of_all_that_is_kept_of_them()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello.");
        await room.SettleAsync();

        var answer = await room.AskAsync(room.Participant, "my data");

        Assert.StartsWith("Here is all that is kept about you on this server, with 1 message.", answer.Content(), StringComparison.Ordinal);
        Assert.Equal($"my-data-{room.Participant}.json", answer.FileName());
    }

    [Fact]
    public async Task Erasing_says_what_will_go_and_happens_once_it_is_confirmed()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Mine.");
        await room.PostAsync("Another's.", author: room.Moderator);
        await room.SettleAsync();

        var warned = await room.AskAsync(room.Participant, "my erase");
        Assert.Contains("1 message ", warned.Content(), StringComparison.Ordinal);
        Assert.Equal(MessageStanding.Kept, (await room.RecordAsync()).Messages[0].Standing);
        var done = await room.PressButtonAsync(room.Participant, warned, Assert.Single(warned.ButtonIds()));

        Assert.StartsWith("Done: all of it was erased. Messages of yours among it: 1.", done.Content(), StringComparison.Ordinal);
        Assert.Equal(["", "Another's."], (await room.RecordAsync()).Messages.Select(message => message.Text));
        var left = await room.Service<PersonalData>().ReadAsync(room.Guild, room.Participant, default);
        Assert.Empty(left.Messages);
        Assert.Null(left.Remembered?.Language);
    }

    [Fact]
    public async Task A_host_who_erases_leads_on_without_a_name()
    {
        await using var room = await OpenAsync();
        var warned = await room.AskAsync(room.Moderator, "my erase");

        await room.PressButtonAsync(room.Moderator, warned, Assert.Single(warned.ButtonIds()));

        Assert.Null((await room.RecordAsync()).HostName);
        Assert.Null(room.Chat.Plan.Hosts[0].Name);
        Assert.StartsWith("The chat is over", await room.CommandAsync(room.Moderator, "chat end"), StringComparison.Ordinal);
        Assert.Null((await room.RecordAsync()).HostName);
    }

    [Fact]
    public async Task Erasing_takes_what_was_typed_to_plan_a_chat_out_of_the_form_too()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.PlanAsync(room.Moderator, new() { ["title"] = "Mine", ["when"] = "some day", ["agenda"] = "T1: What?" });
        var warned = await room.AskAsync(room.Moderator, "my erase");

        await room.PressButtonAsync(room.Moderator, warned, Assert.Single(warned.ButtonIds()));

        Assert.Null((await room.FormAsync(room.OpenForm(room.Moderator)))["title"]["value"]);
    }

    [Fact]
    public async Task Who_opts_out_stands_as_a_participant_and_reacts_unnamed()
    {
        await using var room = await OpenAsync();
        var first = await room.PostAsync("Before.");
        await room.SettleAsync();

        var answer = (await room.AskAsync(room.Participant, "my optout")).Content();
        await room.PostAsync("After.");
        var other = await room.PostAsync("Another's.", author: room.Moderator);
        await room.SettleAsync();
        room.Sandbox.Rehearsal.React(room.Channel, other, "👍", room.Participant);
        room.Sandbox.Rehearsal.React(room.Channel, other, "👍", room.Moderator);
        await room.SettleAsync();

        Assert.Contains("were erased as well: 1.", answer, StringComparison.Ordinal);
        var messages = (await room.RecordAsync()).Messages;
        Assert.Equal([MessageStanding.Withheld, MessageStanding.Withheld, MessageStanding.Kept], messages.Select(message => message.Standing));
        Assert.Equal(["", "", "Another's."], messages.Select(message => message.Text));
        var reaction = Assert.Single(messages[2].Reactions);
        Assert.Equal((2, "Morgan"), (reaction.Count, Assert.Single(reaction.By).Name));
        Assert.Equal(first, messages[0].Id);
    }

    [Fact]
    public async Task Who_opts_in_again_is_kept_from_then_on()
    {
        await using var room = await OpenAsync();
        await room.AskAsync(room.Participant, "my optout");
        await room.PostAsync("Unkept.");
        await room.SettleAsync();

        await room.AskAsync(room.Participant, "my optin");
        await room.PostAsync("Kept.");
        await room.SettleAsync();

        Assert.Equal(["", "Kept."], (await room.RecordAsync()).Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task When_the_bot_is_removed_everything_of_the_guild_goes_and_its_chats_stop()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello.");
        await room.SettleAsync();

        room.Sandbox.Rehearsal.RemoveBot(room.Guild, "HcsmChatBot");
        await room.SettleAsync();

        Assert.Empty(await room.Service<ArchiveReader>().ListAsync(default));
        Assert.Empty(room.Service<LiveChats>().All);
        Assert.Empty(await room.Service<ChatStore>().GuildsAsync(default));
    }

    [Fact]
    public async Task A_removal_that_was_missed_is_made_up_for()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello.");
        await room.SettleAsync();
        await room.StopBotAsync();

        room.Sandbox.Rehearsal.RemoveBot(room.Guild, "HcsmChatBot");
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();

        Assert.Empty(await room.Service<ArchiveReader>().ListAsync(default));
        Assert.Empty(room.Service<LiveChats>().All);
    }

    [Fact]
    public async Task Another_bots_token_deletes_nothing_at_once()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello.");
        await room.SettleAsync();

        await room.Service<Departures>().LeaveAllButAsync([], isSameBot: false, default);
        Assert.Single(await room.Service<ArchiveReader>().ListAsync(default));
        await room.Service<Departures>().LeaveAllButAsync([room.Guild], isSameBot: true, default);
        Assert.Single(await room.Service<ArchiveReader>().ListAsync(default));
        await room.Service<Departures>().LeaveAllButAsync([], isSameBot: true, default);

        Assert.Empty(await room.Service<ArchiveReader>().ListAsync(default));
    }

    [Fact]
    public async Task What_was_kept_long_enough_is_deleted()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"), ("Storage:KeepDays", "30"));
        await room.CommandAsync(room.Moderator, "chat start");
        await room.PostAsync("Hello.");
        await room.CommandAsync(room.Moderator, "chat end");

        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddDays(29));
        await room.Service<Retention>().RunAsync(default);
        Assert.Single((await room.RecordAsync()).Messages);
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddDays(2));
        await room.Service<Retention>().RunAsync(default);

        Assert.Empty(await room.Service<ArchiveReader>().ListAsync(default));
        Assert.Empty(room.Service<LiveChats>().All);
    }

    private static async Task<BotInSandbox> OpenAsync()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start");
        return room;
    }
}
