using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Tests.Storage;

public sealed class ChatStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private readonly Database database;
    private readonly GatewayProgress progress = new();
    private readonly ChatStore store;

    public ChatStoreTests()
    {
        database = Database.OpenToWrite(folder.Path);
        store = Stores.Over(database, progress);
    }

    public void Dispose()
    {
        store.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_chat_comes_back_as_it_was_saved()
    {
        var open = Opened();
        await store.SaveAsync(new Commit(new Transition(open, [new ChatEffect.PostOpening()]), new ChatEvent.EndDue(Now)), default);

        var stored = Assert.Single(await store.LoadAsync(Now, default));

        Assert.Equal(StoredJson.Write(open), StoredJson.Write(stored.Chat));
        Assert.Equal(new ChatEffect.PostOpening(), Assert.Single(stored.Pending).Effect);
    }

    [Fact]
    public async Task What_people_write_is_in_one_table_alone()
    {
        const string canary = "canary-7f3a";
        await store.SaveAsync(Message(1001, canary), default);

        using var reader = database.Reader();
        using var connection = new SqliteConnection($"Data Source={folder.File("hcsmchatbot.db")};Pooling=False");
        connection.Open();
        var holders = Tables(connection).Where(table => Dump(connection, table).Contains(canary, StringComparison.Ordinal));

        Assert.Equal(["Messages"], holders);
    }

    [Fact]
    public async Task An_answer_is_forgotten_once_it_was_given_for_it_holds_a_token()
    {
        var answer = new ChatEffect.Answer("En:1:secret-token", new ChatAnswer.Refused(Refusal.NotYours));
        var pending = await store.SaveAsync(new Commit(new Transition(Opened(), [answer]), new ChatEvent.EndDue(Now)), default);

        await store.CompleteAsync(pending[0], default);

        using var connection = new SqliteConnection($"Data Source={folder.File("hcsmchatbot.db")};Pooling=False");
        connection.Open();
        Assert.Equal("", Dump(connection, "Outbox"));
    }

    [Fact]
    public async Task A_reply_that_raced_its_prompt_is_filed_again()
    {
        await store.SaveAsync(Message(1001, "early", replyTo: 500), default);
        var again = new ChatEffect.FileAgain(new TopicLabel(2), PromptId: 500, ThreadId: 500);
        await store.SaveAsync(new Commit(new Transition(Opened(), [again]), new ChatEvent.PromptPosted(Now, new TopicLabel(2), 500, 500)), default);

        Assert.Equal(new TopicLabel(2), await store.TopicOfAsync(7, 1001, default));
    }

    [Fact]
    public async Task The_cursor_is_stored_with_the_event_it_covers()
    {
        progress.Begin(new Discord.GatewayEvent.Ready(new User(), 9, "session", new Uri("wss://gateway.example/"), []));
        progress.Done(progress.Take(Stores.Dispatched(1)));
        var ticket = progress.Take(Stores.Dispatched(2));
        progress.Take(Stores.Dispatched(3));

        await store.SaveAsync(Message(1001, "two", ticket: ticket), default);

        Assert.Equal(2, (await store.LoadCursorAsync(default))!.Cursor.Sequence);
    }

    [Fact]
    [Trait("Fault", "41")]
    public void A_second_bot_on_the_same_data_is_refused()
    {
        var refusal = Assert.Throws<HcsmChatBot.Settings.SettingsException>(() => Database.OpenToWrite(folder.Path));

        Assert.Contains("another bot is using it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "33")]
    public void A_file_that_is_no_database_is_named()
    {
        using var other = new TestFolder();
        File.WriteAllText(other.File("hcsmchatbot.db"), new string('x', 5000));

        var refusal = Assert.Throws<HcsmChatBot.Settings.SettingsException>(() => Database.OpenToWrite(other.Path));

        Assert.StartsWith($"'{other.File("hcsmchatbot.db")}' is no database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(other.File("hcsmchatbot.db")).Length);
    }

    [Fact]
    [Trait("Fault", "34")]
    public void A_lock_that_a_killed_migration_left_does_not_hold_up_the_next_start()
    {
        using var other = new TestFolder();
        using (Database.OpenToWrite(other.Path))
        using (var connection = new SqliteConnection($"Data Source={other.File("hcsmchatbot.db")};Pooling=False"))
        {
            connection.Open();
            using var orphan = connection.CreateCommand();
            orphan.CommandText = "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')";
            orphan.ExecuteNonQuery();
        }

        using var again = Database.OpenToWrite(other.Path);
        Assert.Equal(Path.GetFullPath(other.Path), again.Directory);
    }

    private static Chat.Open Opened()
    {
        var plan = new ChatPlan(7, 1, 2, "hcsmca", Agenda.Unplanned("Title"), [new Host(3, "Morgan")], Pace: null, ThreadPlan.Topic);
        return new Chat.Open(plan, Proceedings.Begin(Now, plan.Agenda), TopicEndsAt: null);
    }

    private static Commit Message(ulong id, string text, ulong? replyTo = null, Ticket? ticket = null)
    {
        var message = new Message
        {
            Id = id,
            ChannelId = 2,
            Content = text,
            Author = new User { Id = 4, Username = "pat" },
            Type = replyTo is null ? MessageType.Default : MessageType.Reply,
            MessageReference = replyTo is null ? null : new MessageReference { MessageId = replyTo },
        };
        var filed = new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions));
        var happened = new ChatEvent.MessagePosted(Now, id, 2, InThread: false, null, replyTo, null, null);
        return new Commit(new Transition(Opened(), ImmutableArray.Create<ChatEffect>(filed)), happened, message, Ticket: ticket);
    }

    private static IEnumerable<string> Tables(SqliteConnection connection) =>
        Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

    private static string Dump(SqliteConnection connection, string table) => string.Join('\n', Rows(connection, $"SELECT * FROM \"{table}\""));

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
