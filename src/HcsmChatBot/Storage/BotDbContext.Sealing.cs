using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>Whatever writes a message writes its hash into the chain of its chat, in the same transaction.</summary>
public sealed partial class BotDbContext
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Seal();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Seal();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void Seal()
    {
        var changed = ChangeTracker.Entries<MessageRow>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity);
        foreach (var row in changed.OrderBy(row => row.Id).ToList())
            Seal(row);
    }

    /// <summary>With a new salt, so that not even an earlier text can be tried out; with none where nothing is kept.</summary>
    private void Seal(MessageRow row)
    {
        row.Salt = row.Standing == nameof(MessageStanding.Kept) ? MessageSeal.NewSalt() : null;
        var chain = Chains.Find(row.ChatId) ?? Chains.Add(new ChainRow { ChatId = row.ChatId, GuildId = row.GuildId, Head = [] }).Entity;
        var link = new ChainLinkRow { ChatId = row.ChatId, Number = ++chain.Length, MessageId = row.Id, Hash = MessageSeal.HashOf(row) };
        chain.Head = MessageSeal.Next(chain.Head, link);
        ChainLinks.Add(link);
    }
}
