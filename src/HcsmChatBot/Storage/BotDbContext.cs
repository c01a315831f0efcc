using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The one database: chats, what happened in them, what was said, what is still to be posted.</summary>
public sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public DbSet<ChatRow> Chats => Set<ChatRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<CursorRow> Cursor => Set<CursorRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChatRow>(chat =>
        {
            chat.Property(row => row.Id).ValueGeneratedNever();
            chat.HasIndex(row => row.ChannelId).IsUnique().HasFilter("Status = 'Open'").HasDatabaseName("IX_Chats_OneOpenAChannel");
            chat.HasIndex(row => row.Status);
        });
        modelBuilder.Entity<EventRow>(happened =>
        {
            happened.HasIndex(row => row.ChatId);
            happened.HasIndex(row => row.InteractionId).IsUnique();
        });
        modelBuilder.Entity<MessageRow>(message =>
        {
            message.Property(row => row.Id).ValueGeneratedNever();
            message.HasIndex(row => new { row.ChatId, row.Id });
            message.HasIndex(row => row.AuthorId);
        });
        modelBuilder.Entity<OutboxRow>(outbox =>
        {
            outbox.HasKey(row => new { row.ChatId, row.Number });
            outbox.HasIndex(row => row.ChatId).HasFilter("DoneAt IS NULL").HasDatabaseName("IX_Outbox_Pending");
        });
        modelBuilder.Entity<CursorRow>().Property(row => row.Id).ValueGeneratedNever();
    }
}
