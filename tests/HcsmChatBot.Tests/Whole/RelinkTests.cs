using System.Globalization;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Tests.Whole;

/// <summary>"Answers…" in the menu of a message, with the whole bot.</summary>
public sealed class RelinkTests
{
    private const string Nothing = "Nothing: it starts something of its own";
    private const string Again = "Let the bot decide again";

    [Fact]
    public async Task What_a_message_answers_is_said_said_otherwise_and_taken_back()
    {
        await using var room = await AtT1Async();
        var (first, second, answer) = (await room.PostAsync("Which habit?"), await room.PostAsync("And when?", author: room.Moderator), await room.PostAsync("Walking."));
        await room.SettleAsync();
        var before = await room.AnswersOfAsync(room.Moderator, answer);

        Assert.Equal($"Noted: this message answers what Pat said: https://discord.com/channels/{room.Guild}/{room.Channel}/{first}", await room.SayAnswersAsync(answer, "Pat: Which habit?"));
        Assert.Equal(new SaidLink(first), await SaidAsync(room, answer));
        var after = await room.AnswersOfAsync(room.Moderator, answer);
        Assert.EndsWith($"/{second}", await room.SayAnswersAsync(answer, "Morgan: And when?"), StringComparison.Ordinal);
        Assert.Equal(new SaidLink(second), await SaidAsync(room, answer));
        Assert.Equal("Noted: this message answers nothing. It starts something of its own.", await room.SayAnswersAsync(answer, Nothing));
        Assert.Equal(new SaidLink(null), await SaidAsync(room, answer));
        Assert.Equal("Noted: the bot decides again what this message answers.", await room.SayAnswersAsync(answer, Again));
        Assert.Null(await SaidAsync(room, answer));

        var prompt = (await room.RecordAsync()).Prompts[0].MessageId;
        Assert.Equal([Nothing, "T1", "And when?", "Which habit?"], before.Options().Select(Ending));
        Assert.Equal(["nothing", $"{prompt}", $"{second}", $"{first}"], before.Options().Select(option => option.Value));
        Assert.Equal([Again, Nothing], after.Options().Take(2).Select(option => option.Label));
        Assert.Equal($"{first}", Assert.Single(after.Options(), option => option.Chosen).Value);
        Assert.StartsWith("It answers this now: somebody chose it", after.NoteOf($"{first}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_agenda_can_be_what_it_answers_and_the_log_tells_who_said_so()
    {
        await using var room = await AtT1Async();
        var answer = await room.PostAsync("Walking.");
        await room.SettleAsync();
        var menu = await room.AnswersOfAsync(room.Moderator, answer);

        var said = await room.ChooseAsync(room.Moderator, menu, menu.Options()[1].Value);

        Assert.Equal("Noted: this message answers the question T1.", said);
        Assert.Equal(new SaidLink((await room.RecordAsync()).Prompts[0].MessageId), await SaidAsync(room, answer));
        Assert.Contains($"<@{room.Moderator}> said what a message answers.", await room.CommandAsync(room.Moderator, "chat log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_chosen_at_first_however_long_ago_it_was_replied_to_and_there_are_25_options()
    {
        await using var room = await AtT1Async();
        var first = await room.PostAsync("Which habit?");
        for (var i = 0; i < 30; i++)
            await room.PostAsync($"Message {i}");
        var answer = await room.PostAsync("Walking.", replyTo: first);
        await room.SettleAsync();

        var menu = await room.AnswersOfAsync(room.Moderator, answer);
        await room.ChooseAsync(room.Moderator, menu, "nothing");
        var after = await room.AnswersOfAsync(room.Moderator, answer);

        Assert.Equal((25, 25), (menu.Options().Count, after.Options().Count));
        Assert.Equal("Message 29", Ending(menu.Options()[2]));
        Assert.Equal($"{first}", Assert.Single(menu.Options(), option => option.Chosen).Value);
        Assert.Equal("nothing", Assert.Single(after.Options(), option => option.Chosen).Value);
        Assert.Equal(22, after.Options().Count(option => option.Label.Contains("Message", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Discords_marks_are_plain_in_the_menu_and_long_texts_are_cut()
    {
        await using var room = await AtT1Async();
        await room.PostAsync($"Hello <@{room.Participant}>,\n**how** are {new string('y', 200)}");
        var answer = await room.PostAsync("Fine.");
        await room.SettleAsync();

        var label = (await room.AnswersOfAsync(room.Moderator, answer)).Options()[2].Label;

        Assert.Contains("Pat: Hello @Pat, **how** are yyy", label, StringComparison.Ordinal);
        Assert.InRange(label.Length, 90, 100);
    }

    [Fact]
    public async Task A_thread_offers_what_was_said_there_and_in_the_channel()
    {
        await using var room = await AtT1Async();
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        await room.PostAsync("In the channel.");
        await room.PostAsync("In the thread.", place: thread);
        var (here, there) = (await room.PostAsync("Walking."), await room.PostAsync("Running.", place: thread));
        await room.SettleAsync();

        Assert.Equal(["In the channel."], (await room.AnswersOfAsync(room.Moderator, here)).Options().Skip(2).Select(Ending));
        Assert.Equal(["Walking.", "In the thread.", "In the channel."], (await room.AnswersOfAsync(room.Moderator, there, (thread, "en-US"))).Options().Skip(2).Select(Ending));
    }

    [Fact]
    public async Task It_can_be_said_when_the_chat_is_over_for_long()
    {
        await using var room = await AtT1Async();
        var (first, answer) = (await room.PostAsync("Which habit?"), await room.PostAsync("Walking."));
        await room.CommandAsync(room.Moderator, "chat end");
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddDays(20));
        await room.StartBotAsync();

        Assert.StartsWith("Noted: this message answers what Pat said", await room.SayAnswersAsync(answer, "Which habit?"), StringComparison.Ordinal);
        Assert.Equal(new SaidLink(first), await SaidAsync(room, answer));
    }

    [Fact]
    public async Task In_French_it_is_asked_and_answered_in_French()
    {
        await using var room = await AtT1Async();
        await room.PostAsync("Which habit?");
        var answer = await room.PostAsync("Walking.");
        await room.SettleAsync();

        var menu = await room.AnswersOfAsync(room.Moderator, answer, (room.Channel, "fr"));

        Assert.StartsWith("À quoi ce message répond-il", menu.Said(), StringComparison.Ordinal);
        Assert.StartsWith("À rien", menu.Options()[0].Label, StringComparison.Ordinal);
        Assert.EndsWith("Pat\u00A0: Which habit?", menu.Options()[2].Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_lead_and_what_is_not_kept_are_refused()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        var before = await room.PostAsync("Before the chat.");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var during = await room.PostAsync("During it.");
        await room.SettleAsync();
        var prompt = (await room.RecordAsync()).Prompts[0].MessageId;

        Assert.StartsWith("This message is in no chat’s archive", (await room.AnswersOfAsync(room.Moderator, before)).Said(), StringComparison.Ordinal);
        Assert.StartsWith("That was written by a bot", (await room.AnswersOfAsync(room.Moderator, prompt)).Said(), StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", (await room.AnswersOfAsync(room.Participant, during)).Said(), StringComparison.Ordinal);
        await room.Service<ChatStore>().OptOutAsync(room.Guild, room.Participant, default);
        Assert.StartsWith("Nothing is kept of this message", (await room.AnswersOfAsync(room.Moderator, during)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_rehearsal_nothing_is_kept_that_could_be_said_to_answer()
    {
        await using var room = await BotInSandbox.StartAsync();
        var stage = await room.OpenPrivateAsync("rehearsal");
        await room.CommandAsync(room.Moderator, "chat rehearse", ("agenda", "rx-habits"));
        var message = await room.PostAsync("Trying it out.", place: stage, author: room.Moderator);
        await room.SettleAsync();

        var refused = await room.AnswersOfAsync(room.Moderator, message, (stage, "fr"));

        Assert.Contains("dans une répétition", refused.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_since_the_menu_was_shown_is_not_answered_and_what_is_deleted_later_is_answered_no_more()
    {
        await using var room = await AtT1Async();
        var (first, second, answer) = (await room.PostAsync("Which habit?"), await room.PostAsync("And when?"), await room.PostAsync("Walking."));
        await room.SettleAsync();
        var menu = await room.AnswersOfAsync(room.Moderator, answer);

        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, first);
        await room.SettleAsync();
        Assert.StartsWith("That message is not there any more", await room.ChooseAsync(room.Moderator, menu, $"{first}"), StringComparison.Ordinal);
        await room.ChooseAsync(room.Moderator, menu, $"{second}");
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, second);
        await room.SettleAsync();

        Assert.Null(await SaidAsync(room, answer));
        Assert.DoesNotContain((await room.AnswersOfAsync(room.Moderator, answer)).Options(), option => option.Value == $"{second}" || option.Chosen);
    }

    [Fact]
    public async Task Of_two_who_choose_at_once_the_last_wins_and_both_are_told_what_stands()
    {
        await using var room = await AtT1Async();
        var host = await room.People.MemberAsync(room.Guild, new SandboxMember("max", "Max", "en-US", [await room.People.RoleAsync(room.Guild, "Moderator", 0, default)]), default);
        var (first, second, answer) = (await room.PostAsync("Which habit?"), await room.PostAsync("And when?"), await room.PostAsync("Walking."));
        await room.SettleAsync();
        var (one, other) = (await room.AnswersOfAsync(room.Moderator, answer), await room.AnswersOfAsync(host, answer));

        var told = await Task.WhenAll(room.ChooseAsync(room.Moderator, one, $"{first}"), room.ChooseAsync(host, other, $"{second}"));

        var stands = (await SaidAsync(room, answer))!.AnswersId!.Value.ToString(CultureInfo.InvariantCulture);
        Assert.All(told, said => Assert.StartsWith("Noted: this message answers what Pat said", said, StringComparison.Ordinal));
        Assert.Contains(told, said => said.EndsWith(stands, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_a_person_says_is_answered_waits_for_nobody_after_a_restart_too()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        var moderators = await room.OpenModeratorsRoomAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        var question = await room.PostAsync("Which habit helps?");
        var answer = await room.PostAsync("Walking.", author: room.Moderator);
        await room.SettleAsync();
        await room.SayAnswersAsync(answer, Nothing);
        room.Pass(TimeSpan.FromMinutes(4));
        await room.PanelAsync(moderators, $"Questions that nobody has replied to: 1. The latest: https://discord.com/channels/{room.Guild}/{room.Channel}/{question}");

        await room.SayAnswersAsync(answer, "Which habit helps?");
        Assert.DoesNotContain("Questions", await room.CommandAsync(room.Moderator, "chat panel"), StringComparison.Ordinal);
        await room.StopBotAsync();
        await room.StartBotAsync();
        Assert.DoesNotContain("Questions", await room.CommandAsync(room.Moderator, "chat panel"), StringComparison.Ordinal);
        await Soon.UntilAsync(() =>
        {
            room.Pass(TimeSpan.FromSeconds(5));
            return !room.Panel(moderators)["content"]!.GetValue<string>().Contains("Questions", StringComparison.Ordinal);
        });

        await room.SayAnswersAsync(answer, Nothing);
        Assert.Contains("Questions that nobody has replied to: 1", await room.CommandAsync(room.Moderator, "chat panel"), StringComparison.Ordinal);
    }

    private static string Ending((string Label, string Value, bool Chosen) option) => option.Label.Split(": ") switch
    {
        [_, var text] when !option.Label.StartsWith("Nothing", StringComparison.Ordinal) && !option.Label.Contains("Question ", StringComparison.Ordinal) => text,
        _ when option.Label.Contains("Question T1", StringComparison.Ordinal) => "T1",
        _ => option.Label,
    };

    private static async Task<BotInSandbox> AtT1Async()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        return room;
    }

    private static async Task<SaidLink?> SaidAsync(BotInSandbox room, ulong message) => (await room.RecordAsync()).Messages.Single(kept => kept.Id == message).SaidToAnswer;
}
