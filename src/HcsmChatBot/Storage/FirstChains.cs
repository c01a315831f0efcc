using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Begins the chains of chats that were archived before there were any: messages in the order of their ids, a chat a transaction.</summary>
internal static class FirstChains
{
    public static void Begin(BotDbContext db)
    {
        // A chat that has a part of its chain has been damaged: that is for whoever verifies.
        var chats = db.Messages.Select(row => row.ChatId).Distinct()
            .Where(id => !db.Chains.Any(chain => chain.ChatId == id) && !db.ChainLinks.Any(link => link.ChatId == id)).Order().ToList();
        foreach (var chat in chats)
        {
            foreach (var row in db.Messages.Where(row => row.ChatId == chat).ToList())
                db.Entry(row).State = EntityState.Modified;
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }
}
