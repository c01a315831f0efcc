using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Messages are edited, deleted and reacted to, while the bot listens, while it is away, and long after the chat.</summary>
public sealed class AmendedChatTests
{
    [Fact]
    public async Task What_becomes_of_messages_while_the_bot_listens_is_in_the_archive()
    {
        await using var room = await OpenAsync();
        var (edited, deleted, liked) = (await room.PostAsync("frist"), await room.PostAsync("regretted"), await room.PostAsync("liked"));

        Amend(room, edited, deleted, liked);
        await room.SettleAsync();

        await AssertAmendedAsync(room, edited, deleted, liked);
    }

    [Fact]
    [Trait("Fault", "27")]
    public async Task What_became_of_messages_while_the_bot_was_away_is_in_the_archive()
    {
        await using var room = await OpenAsync();
        var (edited, deleted, liked) = (await room.PostAsync("frist"), await room.PostAsync("regretted"), await room.PostAsync("liked"));
        await room.SettleAsync();
        await room.StopBotAsync();

        Amend(room, edited, deleted, liked);
        await ComeBackAsync(room);

        await AssertAmendedAsync(room, edited, deleted, liked);
    }

    [Fact]
    public async Task A_reaction_that_was_taken_back_while_the_bot_was_away_is_gone()
    {
        await using var room = await OpenAsync();
        var liked = await room.PostAsync("liked");
        await room.SettleAsync();
        room.Sandbox.Rehearsal.React(room.Channel, liked, "👍", room.Moderator);
        await room.SettleAsync();
        Assert.Single((await room.RecordAsync()).Messages.Single().Reactions);
        await room.StopBotAsync();

        room.Sandbox.Rehearsal.Unreact(room.Channel, liked, "👍", room.Moderator);
        await ComeBackAsync(room);

        Assert.Empty((await room.RecordAsync()).Messages.Single().Reactions);
    }

    [Fact]
    public async Task A_message_of_files_alone_is_kept_by_their_names()
    {
        await using var room = await OpenAsync();
        var file = new JsonObject { ["filename"] = "slides.pdf", ["content"] = Convert.ToBase64String([1, 2, 3]) };

        room.Sandbox.Rehearsal.PostMessage(room.Channel, new RehearsalMessage(room.Participant, "") { Attachments = [file] });
        await room.SettleAsync();

        var kept = (await room.RecordAsync()).Messages.Single();
        Assert.Equal(("", "slides.pdf"), (kept.Text, Assert.Single(kept.Attachments)));
    }

    [Fact]
    public async Task Long_after_a_chat_a_deletion_is_honoured_at_once()
    {
        await using var room = await OpenAsync();
        var deleted = await room.PostAsync("regretted");
        await RestartAfterTwoDaysAsync(room);

        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, deleted);
        await room.SettleAsync();

        Assert.Equal(MessageStanding.Deleted, (await room.RecordAsync()).Messages.Single().Standing);
    }

    [Fact]
    [Trait("Fault", "28")]
    public async Task What_was_deleted_and_edited_in_a_chat_long_over_while_the_bot_was_away_is_honoured_in_time()
    {
        await using var room = await OpenAsync();
        var (edited, deleted) = (await room.PostAsync("frist"), await room.PostAsync("regretted"));
        await RestartAfterTwoDaysAsync(room);
        await room.StopBotAsync();

        room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "first");
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, deleted);
        await ComeBackAsync(room);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await room.RecordAsync()).Messages is not [{ Text: "first" }, { Standing: MessageStanding.Deleted }])
        {
            // It may not have begun to pause when the clock is first turned.
            room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
            await Task.Delay(5, patience.Token);
        }
    }

    [Fact]
    public async Task The_transcript_is_for_whoever_presses_its_button_in_their_language_and_nothing_is_left_in_the_channel()
    {
        await using var room = await OpenAsync();
        await room.PostAsync("Hello.");
        await room.SettleAsync();
        await room.CommandAsync(room.Moderator, "chat end");
        var (summary, before) = (room.NewestMessage(), room.MessagesIn(room.Channel).Count);
        var button = Assert.Single(summary.ButtonIds());

        var english = await room.PressButtonAsync(room.Participant, summary, button);
        Assert.StartsWith("Here is the transcript", english.Content(), StringComparison.Ordinal);
        Assert.Equal(["Json", "Md", "Csv", "Txt"], english.ButtonIds().Select(id => id.Split(':')[^1]));
        var french = await room.PressButtonAsync(room.Participant, summary, button, "fr");
        var table = await room.PressButtonAsync(room.Participant, english, english.ButtonIds().Single(id => id.EndsWith(":Csv", StringComparison.Ordinal)));

        Assert.StartsWith("Voici la transcription", french.Content(), StringComparison.Ordinal);
        Assert.EndsWith(".html", english.FileName(), StringComparison.Ordinal);
        Assert.EndsWith(".csv", table.FileName(), StringComparison.Ordinal);
        Assert.Equal(before, room.MessagesIn(room.Channel).Count);
    }

    private static void Amend(BotInSandbox room, ulong edited, ulong deleted, ulong liked)
    {
        room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "first");
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, deleted);
        room.Sandbox.Rehearsal.React(room.Channel, liked, "👍", room.Participant);
        room.Sandbox.Rehearsal.React(room.Channel, liked, "👍", room.Moderator);
    }

    private static async Task AssertAmendedAsync(BotInSandbox room, ulong edited, ulong deleted, ulong liked)
    {
        var messages = (await room.RecordAsync()).Messages.ToDictionary(message => message.Id);
        Assert.Equal(3, messages.Count);
        Assert.Equal("first", messages[edited].Text);
        Assert.NotNull(messages[edited].EditedAt);
        Assert.Equal((MessageStanding.Deleted, "", 0UL), (messages[deleted].Standing, messages[deleted].Text, messages[deleted].AuthorId));
        var reaction = Assert.Single(messages[liked].Reactions);
        Assert.Equal(("👍", 2), (reaction.Emoji, reaction.Count));
        Assert.Equal(["Morgan", "Pat"], reaction.By.Select(by => by.Name).Order());
    }

    private static async Task<BotInSandbox> OpenAsync()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.CommandAsync(room.Moderator, "chat start");
        return room;
    }

    private static async Task RestartAfterTwoDaysAsync(BotInSandbox room)
    {
        await room.CommandAsync(room.Moderator, "chat end");
        await room.StopBotAsync();
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddDays(2));
        await room.StartBotAsync();
    }

    private static async Task ComeBackAsync(BotInSandbox room)
    {
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();
    }
}
