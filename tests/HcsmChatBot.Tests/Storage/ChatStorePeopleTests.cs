using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What is remembered of people, and that nobody is welcomed twice.</summary>
public sealed class ChatStorePeopleTests : IDisposable
{
    private const ulong Guild = 1;
    private const ulong Pat = 4;

    private static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private readonly Database database;
    private readonly ChatStore store;

    public ChatStorePeopleTests()
    {
        database = Database.OpenToWrite(folder.Path);
        store = Stores.Over(database);
    }

    public void Dispose()
    {
        store.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_welcome_waits_in_the_outbox_and_its_person_is_not_new_again()
    {
        var waiting = await store.SaveAsync(FirstMessage(OpenChat(7), 1001), default);

        Assert.IsType<ChatEffect.Welcome>(Assert.Single(waiting).Effect);
        var person = await store.ParticipantAsync(Guild, Pat, default);
        Assert.Equal(Now.ToUnixTimeMilliseconds(), person!.FirstPostAt);
        Assert.NotNull(person.WelcomedAt);
    }

    [Fact]
    public async Task Of_two_chats_that_both_saw_somebody_new_only_the_first_welcomes()
    {
        var first = await store.SaveAsync(FirstMessage(OpenChat(7), 1001), default);
        var second = await store.SaveAsync(FirstMessage(OpenChat(8), 1002), default);

        Assert.Single(first);
        Assert.Empty(second);
        Assert.True(await store.HoldsMessageAsync(1002, default));
    }

    [Fact]
    public async Task The_same_person_is_new_in_another_guild()
    {
        await store.SaveAsync(FirstMessage(OpenChat(7), 1001), default);

        Assert.Single(await store.SaveAsync(FirstMessage(OpenChat(8, guild: 2), 1002), default));
    }

    [Fact]
    public async Task Who_posts_without_a_welcome_is_remembered_too()
    {
        Assert.Empty(await store.SaveAsync(FirstMessage(OpenChat(7), 1001, welcomed: false), default));

        var person = await store.ParticipantAsync(Guild, Pat, default);
        Assert.NotNull(person!.FirstPostAt);
        Assert.Null(person.WelcomedAt);
    }

    [Fact]
    public async Task The_first_post_stays_the_first()
    {
        await store.SaveAsync(FirstMessage(OpenChat(7), 1001), default);
        var later = FirstMessage(OpenChat(7), 1002, welcomed: false);
        await store.SaveAsync(later with { Happened = later.Happened with { At = Now.AddMinutes(5) } }, default);

        Assert.Equal(Now.ToUnixTimeMilliseconds(), (await store.ParticipantAsync(Guild, Pat, default))!.FirstPostAt);
    }

    [Fact]
    public async Task A_message_of_the_afterglow_is_no_first_post()
    {
        var ended = new Chat.Ended(OpenChat(7).Plan, OpenChat(7).Proceedings, Now.AddMinutes(-1));

        await store.SaveAsync(FirstMessage(ended, 1001, welcomed: false), default);

        Assert.True(await store.HoldsMessageAsync(1001, default));
        Assert.Null(await store.ParticipantAsync(Guild, Pat, default));
    }

    [Fact]
    public async Task Whoever_opted_out_while_their_welcome_was_held_gets_none_and_nothing_more_is_remembered()
    {
        await store.SaveAsync(FirstMessage(OpenChat(7), 1001, welcomed: false), default);
        OptOut();

        var welcome = new ChatEffect.Welcome(1001, 2, new Newcomer(Pat, "en"), TopicLabel.Introductions);
        var waiting = await store.SaveAsync(new Commit(new Transition(OpenChat(7), [welcome]), new ChatEvent.WelcomeDue(Now)), default);
        await store.NoteLanguageAsync(Guild, Pat, Language.Fr, default);

        Assert.Empty(waiting);
        var person = await store.ParticipantAsync(Guild, Pat, default);
        Assert.Equal((null, null), (person!.WelcomedAt, person.Language));
    }

    [Fact]
    public async Task A_language_is_remembered_and_changed()
    {
        await store.NoteLanguageAsync(Guild, Pat, Language.En, default);
        await store.NoteLanguageAsync(Guild, Pat, Language.Fr, default);
        await store.NoteLanguageAsync(Guild, Pat, Language.Fr, default);

        var person = await store.ParticipantAsync(Guild, Pat, default);
        Assert.Equal(("fr", null), (person!.Language, person.FirstPostAt));
    }

    [Fact]
    public async Task The_name_under_a_message_is_told_while_the_message_is_kept()
    {
        await store.SaveAsync(FirstMessage(OpenChat(7), 1001), default);

        Assert.Equal("pat", await store.AuthorNameAsync(1001, default));
        Assert.Null(await store.AuthorNameAsync(1002, default));
        Execute("UPDATE Messages SET Standing = 'Deleted', Text = ''");
        Assert.Null(await store.AuthorNameAsync(1001, default));
    }

    private void OptOut() => Execute("UPDATE Participants SET OptedOut = 1");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("hcsmchatbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static Chat.Open OpenChat(ulong id, ulong guild = Guild)
    {
        var plan = new ChatPlan(id, guild, id, "hcsmca", Agenda.Unplanned("Title"), [new Host(3, "Morgan")], Pace: null, ThreadPlan.Topic);
        return new Chat.Open(plan, Proceedings.Begin(Now, plan.Agenda), TopicEndsAt: null);
    }

    private static Commit FirstMessage(Chat chat, ulong id, bool welcomed = true)
    {
        var message = new Message { Id = id, ChannelId = 2, Content = "Hello", Author = new User { Id = Pat, Username = "pat" } };
        var newcomer = new Newcomer(Pat, "en");
        var happened = new ChatEvent.MessagePosted(Now, id, 2, InThread: false, null, null, null, null, newcomer);
        ImmutableArray<ChatEffect> effects = [new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions))];
        return new Commit(
            new Transition(chat, welcomed ? effects.Add(new ChatEffect.Welcome(id, 2, newcomer, TopicLabel.Introductions)) : effects), happened, message);
    }
}
