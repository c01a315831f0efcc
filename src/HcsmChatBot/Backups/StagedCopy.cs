using HcsmChatBot.Connection;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Backups;

/// <summary>A copy of a database in a folder of its own, brought to the newest schema, in which something is changed before it is used.</summary>
internal static class StagedCopy
{
    /// <param name="folder">Made anew; whoever calls deletes it.</param>
    /// <returns>The copy's file, closed.</returns>
    public static async Task<string> MakeAsync(string database, string folder, TimeProvider time, Func<ChatStore, Task> change)
    {
        Drop(folder);
        // Locking makes the folder, for the bot's own account alone.
        using (Database.Claim(folder))
            File.Copy(database, Database.FileIn(folder));
        using var staged = Database.OpenToWrite(folder);
        using var disk = new FullDisk(staged, new ConnectionClock(time), NullLogger<FullDisk>.Instance);
        using var store = new ChatStore(staged, new GatewayProgress(), time, disk);
        await change(store);
        return staged.File;
    }

    public static void Drop(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
