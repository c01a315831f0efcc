using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rights;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Tests.Rights;

/// <summary>What a person may ask of the archive about themselves, in one guild.</summary>
public sealed class RightsTests : IDisposable
{
    private const ulong OtherGuild = 8;
    private const ulong OtherChat = 9;

    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    [Fact]
    public async Task Who_opts_out_is_not_kept_from_then_on_nor_for_what_came_before()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "before"));
        await chat.KeepAsync(ArchivedChat.Message(11, "another's", author: 5));

        Assert.Equal(1, await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default));
        await chat.KeepAsync(ArchivedChat.Message(12, "after"));

        Assert.Equal([MessageStanding.Withheld, MessageStanding.Kept, MessageStanding.Withheld], (await chat.AllAsync()).Select(message => message.Standing));
        Assert.Equal(["", "another's", ""], (await chat.AllAsync()).Select(message => message.Text));
        Assert.Equal([0UL, 5, 0], (await chat.AllAsync()).Select(message => message.AuthorId));
    }

    [Fact]
    public async Task What_was_withheld_does_not_come_back_by_an_edit_or_by_opting_in()
    {
        await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        await chat.KeepAsync(ArchivedChat.Message(10, "secret"));

        await chat.Store.OptInAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "secret") with { EditedTimestamp = ArchivedChat.Now }));
        await chat.KeepAsync(ArchivedChat.Message(11, "kept again"));

        Assert.Equal(["", "kept again"], (await chat.AllAsync()).Select(message => message.Text));
    }

    [Fact]
    public async Task Whoever_opts_out_is_no_longer_named_beside_reactions_but_counts()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello", author: 5));
        await chat.AmendAsync(new Amendment.Reacted(ArchivedChat.Place, 10, "👍", ArchivedChat.Pat, "Pat"));

        await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        var reaction = Assert.Single((await chat.FindAsync(10)).Reactions);
        Assert.Equal(1, reaction.Count);
        Assert.Empty(reaction.By);
    }

    [Fact]
    public async Task A_choice_in_one_guild_says_nothing_of_another()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "here"));
        await chat.KeepAsync(ArchivedChat.Message(20, "there"), OtherChat, OtherGuild);

        await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        Assert.Equal("there", (await chat.FindAsync(20, OtherChat)).Text);
    }

    [Fact]
    public async Task Erasing_leaves_tombstones_and_takes_everything_else()
    {
        var store = chat.Store;
        await store.SaveAsync(Hosted(Ask(ArchivedChat.Pat), new ChatEffect.Welcome(10, 2, new Newcomer(ArchivedChat.Pat, "fr"), TopicLabel.Introductions)), default);
        await store.SaveAsync(new Commit(new Transition(ArchivedChat.Open(host: ArchivedChat.Pat), []), new ChatEvent.EndDue(ArchivedChat.Now), Completes: 1), default);
        await store.Writer.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO Participants (GuildId, UserId, Language, OptedOut, FirstPostAt) VALUES (1, 4, 'fr', 0, 5)");
        store.Writer.Drafts.Add(Draft(4, "mine"));
        store.Writer.Drafts.Add(Draft(5, "another's"));
        await store.Writer.SaveChangesAsync();
        store.Writer.ChangeTracker.Clear();

        var data = new PersonalData(chat.Database);
        var before = await data.ReadAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        Assert.Equal((1, "Morgan", "mine", "fr"), (before.Commands.Length, Assert.Single(before.Hosted).Name, Assert.Single(before.Drafts).Title, before.Remembered!.Language));

        await store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        var after = await data.ReadAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        Assert.Null(Assert.Single(after.Hosted).Name);
        Assert.Empty(after.Commands);
        Assert.Empty(after.Drafts);
        Assert.Equal(new PersonalRow(null, false, DateTimeOffset.FromUnixTimeMilliseconds(5), null), after.Remembered);
        Assert.Empty(store.Writer.Outbox);
        Assert.Equal("another's", Assert.Single(store.Writer.Drafts).Title);
    }

    [Fact]
    public async Task A_person_gets_all_that_is_kept_of_them_and_nothing_of_others()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Bonjour, ça va ?"));
        await chat.KeepAsync(ArchivedChat.Message(11, "another's", author: 5));
        await chat.KeepAsync(ArchivedChat.Message(20, "there"), OtherChat, OtherGuild);
        await chat.AmendAsync(new Amendment.Reacted(ArchivedChat.Place, 11, "👍", ArchivedChat.Pat, "Pat"));

        var json = System.Text.Encoding.UTF8.GetString((await new PersonalData(chat.Database).ReadAsync(ArchivedChat.Guild, ArchivedChat.Pat, default)).ToJson());

        Assert.Contains("\"text\": \"Bonjour, ça va ?\"", json, StringComparison.Ordinal);
        Assert.Contains("\"chatTitle\": \"Chat 7\"", json, StringComparison.Ordinal);
        Assert.Contains("\"messageId\": \"11\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("another", json, StringComparison.Ordinal);
        Assert.DoesNotContain("there", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_guild_that_is_left_nothing_remains_and_others_stay()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "here"));
        await chat.KeepAsync(ArchivedChat.Message(20, "there"), OtherChat, OtherGuild);
        await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        await chat.Store.ForgetGuildAsync(ArchivedChat.Guild, default);

        Assert.Null(await chat.Reader.FindAsync(ArchivedChat.ChatId, default));
        Assert.Equal(OtherGuild, Assert.Single(await chat.Store.GuildsAsync(default)));
        Assert.Equal([(long)OtherChat], chat.Store.Writer.Events.Select(row => row.ChatId).Distinct());
    }

    [Fact]
    public async Task Chats_that_ended_before_an_instant_go_whole_and_others_stay()
    {
        var open = ArchivedChat.Open();
        await chat.KeepAsync(ArchivedChat.Message(10, "old"));
        await chat.Store.SaveAsync(new Commit(new Transition(new Chat.Ended(open.Plan, open.Proceedings, ArchivedChat.Now), []), new ChatEvent.EndDue(ArchivedChat.Now)), default);
        await chat.KeepAsync(ArchivedChat.Message(20, "goes on"), OtherChat);

        await chat.Store.ForgetOlderThanAsync(ArchivedChat.Now, default);
        Assert.Single(await chat.AllAsync());
        await chat.Store.ForgetOlderThanAsync(ArchivedChat.Now.AddMilliseconds(1), default);

        Assert.Empty(await chat.AllAsync());
        Assert.Equal("goes on", (await chat.FindAsync(20, OtherChat)).Text);
    }

    [Fact]
    public async Task A_chat_that_never_opened_is_kept_as_long_from_its_hour_or_else_from_its_planning()
    {
        var planned = ArchivedChat.Now.AddDays(-10);
        await PlanAsync(id => new Chat.Scheduled(Plan(id), ArchivedChat.Now), planned);
        await PlanAsync(id => new Chat.Cancelled(Plan(id), ArchivedChat.Now), planned.AddHours(1));
        var byHand = await PlanAsync(id => new Chat.Scheduled(Plan(id)), planned.AddHours(2));

        Assert.Equal(byHand, Assert.Single(await chat.Store.OlderThanAsync(ArchivedChat.Now, default)));
        await chat.Store.ForgetOlderThanAsync(ArchivedChat.Now, default);
        Assert.Equal(2, (await chat.Store.OlderThanAsync(ArchivedChat.Now.AddMilliseconds(1), default)).Length);
        await chat.Store.ForgetOlderThanAsync(ArchivedChat.Now.AddMilliseconds(1), default);

        Assert.Empty(chat.Store.Writer.Chats);
    }

    [Fact]
    public async Task What_was_typed_for_a_chat_that_is_still_to_come_is_not_too_old()
    {
        chat.Store.Writer.Drafts.Add(Draft(4, "never planned"));
        chat.Store.Writer.Drafts.Add(Draft(5, "planned"));
        chat.Store.Writer.Drafts.Local.Last().ChatId = 99;
        await chat.Store.Writer.SaveChangesAsync();
        chat.Store.Writer.ChangeTracker.Clear();

        await chat.Store.ForgetOlderThanAsync(ArchivedChat.Now, default);

        Assert.Equal("planned", Assert.Single(chat.Store.Writer.Drafts).Title);
    }

    [Fact]
    public async Task Erasing_takes_a_welcome_that_still_waits_and_leaves_the_cohost_as_the_host_of_a_draft()
    {
        await chat.Store.SaveAsync(Hosted(Ask(5), new ChatEffect.Welcome(10, 2, new Newcomer(ArchivedChat.Pat, "fr"), TopicLabel.Introductions)), default);
        foreach (var (id, host, cohost) in new[] { (5, 4, 8), (6, 8, 4) })
            chat.Store.Writer.Drafts.Add(Draft(id, "another's", host, cohost));
        await chat.Store.Writer.SaveChangesAsync();
        chat.Store.Writer.ChangeTracker.Clear();

        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        Assert.Empty(chat.Store.Writer.Outbox);
        Assert.All(chat.Store.Writer.Drafts, draft => Assert.Equal((8, null), (draft.HostId, draft.CohostId)));
    }

    private async Task<ulong> PlanAsync(Func<ulong, Chat> plan, DateTimeOffset at)
    {
        var planned = plan(Snowflake.At(at));
        await chat.Store.SaveAsync(new Commit(new Transition(planned, []), new ChatEvent.AnnouncementPosted(at, 900)), default);
        return planned.Plan.Id;
    }

    private static ChatPlan Plan(ulong id) => ArchivedChat.Open(id).Plan;

    private static Commit Hosted(Ask ask, ChatEffect effect) =>
        new(new Transition(ArchivedChat.Open(host: ArchivedChat.Pat), ImmutableArray.Create(effect)), new ChatEvent.StartRequested(ArchivedChat.Now, ask), InteractionId: 77);

    private static Ask Ask(ulong user) => new(user, IsModerator: true, "En:9:token");

    private static DraftRow Draft(long user, string title, long? host = null, long? cohost = null) =>
        new() { Id = user, GuildId = 1, ChannelId = 2, UserId = user, Title = title, When = "", HostId = host, CohostId = cohost, Agenda = "", UpdatedAt = 1 };
}
