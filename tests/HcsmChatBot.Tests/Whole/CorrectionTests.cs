using System.Globalization;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Tests.Whole;

/// <summary>What is put right by the menus of messages, with the whole bot.</summary>
public sealed class CorrectionTests
{
    private static readonly TopicLabel T1 = new(1);

    [Fact]
    public async Task A_message_and_what_followed_it_stand_where_a_moderator_says_after_a_restart_too()
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        var reply = await room.PostAsync("So I thought.", author: room.Moderator, replyTo: answer);
        await room.SettleAsync();

        var menu = await room.MenuOfAsync(room.Moderator, answer);
        var said = await room.ChooseAsync(room.Moderator, menu, "T1");
        await room.StopBotAsync();
        await room.StartBotAsync();
        room.Sandbox.Rehearsal.EditMessage(room.Channel, answer, "A2: This is about habits!");
        var later = await room.PostAsync("And I.", replyTo: answer);
        await room.SettleAsync();

        Assert.Equal("The message now stands under: T1.", said);
        Assert.Equal(["intro", "T1", "T2", "T3"], menu.Options().Select(option => option.Value).Take(4));
        Assert.Equal("T2", Assert.Single(menu.Options(), option => option.Chosen).Value);
        Assert.Equal(new Filing(T1, FiledBecause.Person), await FilingOf(room, answer));
        Assert.Equal(new Filing(T1, FiledBecause.Reply), await FilingOf(room, reply));
        Assert.Equal(new Filing(T1, FiledBecause.Reply), await FilingOf(room, later));
        Assert.Equal("A2: This is about habits!", (await room.RecordAsync()).Messages[0].Text);
    }

    [Theory]
    [InlineData(TranscriptFormat.Html, "filed by a moderator")]
    [InlineData(TranscriptFormat.Md, "filed by a moderator")]
    [InlineData(TranscriptFormat.Txt, "filed by a moderator")]
    [InlineData(TranscriptFormat.Json, "\"filedBecause\": \"person\"")]
    [InlineData(TranscriptFormat.Csv, "\"T1\",")]
    public async Task Every_transcript_has_it_there_and_says_who_filed_it_where_it_says_why(TranscriptFormat format, string shown)
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        await room.SettleAsync();
        Assert.DoesNotContain(shown, await room.TranscriptAsync(format), StringComparison.Ordinal);

        await room.ChooseAsync(room.Moderator, await room.MenuOfAsync(room.Moderator, answer), "T1");

        Assert.Contains(shown, await room.TranscriptAsync(format), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_over_for_long_can_still_be_put_right()
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        await room.CommandAsync(room.Moderator, "chat end");
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddDays(20));
        await room.StartBotAsync();

        var said = await room.ChooseAsync(room.Moderator, await room.MenuOfAsync(room.Moderator, answer), "intro");

        Assert.Equal("The message now stands under: the introductions.", said);
        Assert.Equal(new Filing(TopicLabel.Introductions, FiledBecause.Person), await FilingOf(room, answer));
    }

    [Fact]
    public async Task The_introductions_are_offered_in_the_language_of_the_one_who_files()
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        await room.SettleAsync();

        var menu = await room.MenuOfAsync(room.Moderator, answer, (room.Channel, "fr"));

        Assert.StartsWith("À quel sujet", menu.Said(), StringComparison.Ordinal);
        Assert.Equal("Présentations", menu.Options()[0].Label);
    }

    [Fact]
    public async Task What_is_in_no_archive_is_refused_and_so_is_who_does_not_lead()
    {
        await using var room = await BotInSandbox.StartAsync();
        var before = await room.PostAsync("Before the chat.");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var during = await room.PostAsync("During it.");
        await room.SettleAsync();
        var prompt = (await room.RecordAsync()).Prompts[0].MessageId;

        Assert.StartsWith("This message is in no chat’s archive", (await room.MenuOfAsync(room.Moderator, before)).Said(), StringComparison.Ordinal);
        Assert.StartsWith("That was written by a bot", (await room.MenuOfAsync(room.Moderator, prompt)).Said(), StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", (await room.MenuOfAsync(room.Participant, during)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "43")]
    public async Task A_message_of_another_guild_is_none_of_this_one()
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        await room.SettleAsync();

        Assert.Null(await room.Service<HcsmChatBot.Storage.ChatStore>().PlaceOfAsync(room.Guild + 1, answer, default));
        Assert.NotNull(await room.Service<HcsmChatBot.Storage.ChatStore>().PlaceOfAsync(room.Guild, answer, default));
    }

    [Fact]
    public async Task A_host_files_in_the_chat_they_lead()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"), ("host", room.Participant.ToString(CultureInfo.InvariantCulture)));
        var answer = await room.PostAsync("Hello.");
        await room.SettleAsync();

        await room.ChooseAsync(room.Participant, await room.MenuOfAsync(room.Participant, answer), "T2");

        Assert.Equal(new Filing(new TopicLabel(2), FiledBecause.Person), await FilingOf(room, answer));
    }

    [Fact]
    public async Task A_prompt_that_stands_gets_other_words_in_the_channel_and_on_the_agenda()
    {
        await using var room = await AtT2Async();
        var prompt = (await room.RecordAsync()).Prompts[0].MessageId;
        var form = room.Call(room.Moderator, CorrectionSteps.EditPrompt, prompt);
        var first = (await room.FormAsync(form))["prompt"]["value"]!.GetValue<string>();

        var said = await room.SendFormAsync(form, room.Moderator, new() { ["prompt"] = "Which habits help?" });
        await room.StopBotAsync();
        await room.StartBotAsync();

        Assert.Equal("The words are changed: T1.", said.Said());
        Assert.Contains(room.MessagesIn(room.Channel), text => text.StartsWith("**T1** Which habits help?", StringComparison.Ordinal));
        Assert.DoesNotContain(room.MessagesIn(room.Channel), text => text.Contains(first, StringComparison.Ordinal));
        Assert.Equal("Which habits help?", (await room.RecordAsync()).Agenda.Find(T1)!.Prompt);
    }

    [Fact]
    public async Task Only_a_prompt_can_be_edited_and_only_by_who_leads()
    {
        await using var room = await AtT2Async();
        var answer = await room.PostAsync("This is about habits.");
        await room.SettleAsync();
        var prompt = (await room.RecordAsync()).Prompts[0].MessageId;

        var other = await room.MessageOfAsync(room.Call(room.Moderator, CorrectionSteps.EditPrompt, answer));
        var nobody = await room.MessageOfAsync(room.Call(room.Participant, CorrectionSteps.EditPrompt, prompt));

        Assert.StartsWith("This is not one of my questions", other.Said(), StringComparison.Ordinal);
        Assert.StartsWith("This is for moderators", nobody.Said(), StringComparison.Ordinal);
    }

    private static async Task<BotInSandbox> AtT2Async()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        // Two steps of one moment are one.
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddMinutes(1));
        await room.CommandAsync(room.Moderator, "chat next");
        return room;
    }

    private static async Task<Filing> FilingOf(BotInSandbox room, ulong message) => (await room.RecordAsync()).Messages.Single(kept => kept.Id == message).Filing;
}
