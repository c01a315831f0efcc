using System.Text;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Tests.Whole;

/// <summary>When a chat has ended it is compared with Discord, and what came out is stored and told.</summary>
public sealed class ReckoningTests
{
    [Fact]
    public async Task At_its_end_a_chat_is_compared_with_Discord()
    {
        await using var room = await TalkedAsync();

        await room.CommandAsync(room.Moderator, "chat end");

        var reckoning = (await room.RecordAsync()).Coverage.Reckoning!;
        // The bot's own posts and another bot's are not counted; the deleted message is not in Discord any more.
        Assert.Equal((4, 4, 0, true), (reckoning.InDiscord, reckoning.InArchive, reckoning.Fetched, reckoning.IsWhole));
    }

    [Fact]
    public async Task What_opted_out_people_said_is_known_though_it_is_not_kept()
    {
        await using var room = await TalkedAsync();
        await room.Service<ChatStore>().OptOutAsync(room.Guild, room.Participant, default);
        await room.PostAsync("Not for you.");

        await room.CommandAsync(room.Moderator, "chat end");

        Assert.True((await room.RecordAsync()).Coverage.Reckoning is { InDiscord: 5, IsWhole: true });
    }

    [Fact]
    [Trait("Fault", "11")]
    public async Task What_the_archive_lacks_is_fetched_then_and_both_are_told()
    {
        await using var room = await TalkedAsync();
        await room.SettleAsync();
        var lacked = (await room.RecordAsync()).Messages[0].Id;
        await room.Service<ChatStore>().TellSqliteAsync($"DELETE FROM Messages WHERE Id = {lacked}");

        await room.CommandAsync(room.Moderator, "chat end");

        var record = await room.RecordAsync();
        Assert.True(record.Coverage.Reckoning is { InDiscord: 4, InArchive: 4, Fetched: 1, IsWhole: true });
        Assert.Contains(record.Messages, message => message.Id == lacked);
    }

    [Fact]
    [Trait("Fault", "11")]
    public async Task An_edit_a_deletion_and_a_reaction_that_were_lost_are_found_then()
    {
        await using var room = await TalkedAsync();
        var (edited, deleted, liked) = (await room.PostAsync("frist"), await room.PostAsync("Regretted, too."), await room.PostAsync("Liked."));
        await room.SettleAsync();
        room.Sandbox.Rehearsal.EditMessage(room.Channel, edited, "first");
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, deleted);
        room.Sandbox.Rehearsal.React(room.Channel, liked, "👍", room.Participant);
        await room.SettleAsync();
        await room.Service<ChatStore>().TellSqliteAsync(
            $"UPDATE Messages SET Text = 'frist', EditedAt = NULL WHERE Id = {edited}; UPDATE Messages SET Standing = 'Kept' WHERE Id = {deleted}; DELETE FROM Reactions; DELETE FROM Reactors");

        await room.CommandAsync(room.Moderator, "chat end");

        var messages = (await room.RecordAsync()).Messages.ToDictionary(message => message.Id);
        Assert.Equal(("first", MessageStanding.Deleted), (messages[edited].Text, messages[deleted].Standing));
        Assert.Equal(1, Assert.Single(messages[liked].Reactions).Count);
    }

    [Fact]
    public async Task Talk_after_the_end_is_counted_when_the_afterglow_is_over()
    {
        await using var room = await TalkedAsync();
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        await room.CommandAsync(room.Moderator, "chat end");
        await room.PostAsync("One more thing.", thread);
        await room.PostAsync("Lunch?");
        await room.SettleAsync();

        await room.PassAsync(ChatFacilitator.Afterglow + BotInSandbox.Acts, record => record.Coverage.Reckoning!.At > BotInSandbox.Wednesday + ChatFacilitator.Afterglow);

        Assert.True((await room.RecordAsync()).Coverage.Reckoning is { InDiscord: 5, IsWhole: true });
    }

    [Fact]
    public async Task What_a_crash_kept_from_being_compared_is_compared_at_the_next_start()
    {
        await using var room = await TalkedAsync();
        await room.CommandAsync(room.Moderator, "chat end");
        await room.StopBotAsync();
        using (var database = Database.OpenToWrite(room.Directory))
        {
            await using var db = database.Writer();
            await db.Reckonings.ExecuteDeleteAsync();
        }

        await room.StartBotAsync();

        await Soon.UntilAsync(async () => (await room.RecordAsync()).Coverage.Reckoning is not null);
        Assert.True((await room.RecordAsync()).Coverage.Reckoning is { InDiscord: 4, IsWhole: true });
    }

    [Fact]
    public async Task The_transcript_says_so()
    {
        await using var room = await TalkedAsync();
        await room.CommandAsync(room.Moderator, "chat end");
        var record = await room.RecordAsync();

        using var output = new MemoryStream();
        new TranscriptFiles(new ChatOptions { TimeZone = "America/Toronto" }).Write(record, TranscriptFormat.Txt, output);

        Assert.Contains("nothing is missing (4 messages).", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Four messages that stand, one that was deleted, one of another bot, one from before the chat.</summary>
    private static async Task<BotInSandbox> TalkedAsync()
    {
        var room = await BotInSandbox.StartAsync(("Chats:Pacing", "Manual"));
        await room.PostAsync("Early.");
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId!.Value;
        var feed = room.Sandbox.Rehearsal.EnsureMember(room.Guild, new RehearsalMember("feed", "Feed") { Bot = true });
        await room.PostAsync("One.");
        await room.PostAsync("Two.", thread);
        await room.PostAsync("Three.", thread, author: room.Moderator);
        await room.PostAsync("Four.");
        await room.PostAsync("News.", author: feed);
        var regretted = await room.PostAsync("Regretted.");
        await room.SettleAsync();
        room.Sandbox.Rehearsal.DeleteMessage(room.Channel, regretted);
        await room.SettleAsync();
        return room;
    }
}
