namespace HcsmChatBot.Storage;

/// <summary>What is tried out leaves nothing behind.</summary>
public sealed partial class ChatStore
{
    public Task ForgetRehearsalAsync(ulong chatId, CancellationToken stopping) => EraseAsync(() => ForgetAsync(db.Chats.Where(row => row.Id == (long)chatId), stopping), stopping);
}
