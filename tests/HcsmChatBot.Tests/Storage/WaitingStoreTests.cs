using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Storage;

/// <summary>A store that cannot write for a while, on a clock that the test turns.</summary>
public abstract class WaitingStoreTests : IDisposable
{
    private protected readonly TestFolder folder = new();
    private protected readonly ManualTime clock = new(ArchivedChat.Now);
    private protected readonly GatewayProgress progress = new();
    private protected readonly LevelLog<FullDisk> log = new();
    private protected readonly Database database;
    private protected readonly FullDisk disk;
    private protected readonly ChatStore store;

    private protected WaitingStoreTests()
    {
        database = Database.OpenToWrite(folder.Path);
        disk = new FullDisk(database, new(clock), log);
        store = new ChatStore(database, progress, clock, disk);
    }

    public void Dispose()
    {
        store.Dispose();
        disk.Dispose();
        database.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A message that is longer than what is left of any page.</summary>
    private protected Task KeepAsync(ulong id, Ticket? ticket = null, CancellationToken stopping = default)
    {
        var filed = new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions));
        var happened = new ChatEvent.MessagePosted(ArchivedChat.Now, id, ArchivedChat.Place, InThread: false, null, null, null, null);
        var message = ArchivedChat.Message(id, new string('x', 9000));
        return store.SaveAsync(new Commit(new Transition(ArchivedChat.Open(), [filed]), happened, message, Ticket: ticket), stopping);
    }
}
