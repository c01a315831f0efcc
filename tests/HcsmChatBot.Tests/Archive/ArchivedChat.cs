using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Storage;

namespace HcsmChatBot.Tests.Archive;

/// <summary>A database of its own with chats in it, and what a test does to them.</summary>
internal sealed class ArchivedChat : IDisposable
{
    public const ulong Guild = 1;
    public const ulong Place = 2;
    public const ulong ChatId = 7;
    public const ulong Pat = 4;

    public static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();

    public ArchivedChat()
    {
        Database = Database.OpenToWrite(folder.Path);
        Store = Stores.Over(Database);
        Reader = new ArchiveReader(Database);
    }

    public Database Database { get; }

    public ChatStore Store { get; }

    public ArchiveReader Reader { get; }

    public string Folder => folder.Path;

    public void Dispose()
    {
        Store.Dispose();
        Database.Dispose();
        folder.Dispose();
    }

    /// <summary>Nothing is tracked of its own: whoever opens the folder again sees what is in the files.</summary>
    public Task KeepAsync(Message message, ulong chatId = ChatId, ulong guildId = Guild) => Store.SaveAsync(Kept(message, chatId, guildId), default);

    public static Commit Kept(Message message, ulong chatId = ChatId, ulong guildId = Guild)
    {
        var filed = new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions));
        var happened = new ChatEvent.MessagePosted(Now, message.Id, message.ChannelId, InThread: false, null, null, null, null);
        return new Commit(new Transition(Open(chatId, guildId), ImmutableArray.Create<ChatEffect>(filed)), happened, message);
    }

    public Task<Doubt> AmendAsync(Amendment amendment) => Store.AmendAsync(amendment, ticket: null, default);

    public async Task<ArchivedMessage> FindAsync(ulong id, ulong chatId = ChatId) => (await Reader.FindAsync(chatId, default))!.Messages.Single(message => message.Id == id);

    public async Task<ImmutableArray<ArchivedMessage>> AllAsync(ulong chatId = ChatId) => (await Reader.FindAsync(chatId, default))?.Messages ?? [];

    public static Chat.Open Open(ulong chatId = ChatId, ulong guildId = Guild, ulong host = 3)
    {
        // Each in a channel of its own, for only one may be open in each.
        var plan = new ChatPlan(chatId, guildId, Place + chatId, "hcsmca", Agenda.Unplanned($"Chat {chatId}"), [new Host(host, "Morgan")], Pace: null, ThreadPlan.Topic);
        return new Chat.Open(plan, Proceedings.Begin(Now, plan.Agenda), TopicEndsAt: null);
    }

    public static Message Message(ulong id, string text, ulong author = Pat) => new()
    {
        Id = id,
        ChannelId = Place,
        Content = text,
        Author = new User { Id = author, Username = $"user{author}" },
        Timestamp = Now,
    };
}
