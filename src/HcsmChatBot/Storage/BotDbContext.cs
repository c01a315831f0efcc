using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The one database: chats, what happened in them, what was said, what is still to be posted.</summary>
public sealed partial class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public DbSet<ChatRow> Chats => Set<ChatRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<ReactionRow> Reactions => Set<ReactionRow>();
    public DbSet<ReactorRow> Reactors => Set<ReactorRow>();
    public DbSet<GoneRow> Gone => Set<GoneRow>();
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<CoverageGapRow> CoverageGaps => Set<CoverageGapRow>();
    public DbSet<ReckoningRow> Reckonings => Set<ReckoningRow>();
    public DbSet<CalendarRow> Calendar => Set<CalendarRow>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<PanelRow> Panels => Set<PanelRow>();
    public DbSet<CursorRow> Cursor => Set<CursorRow>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();
    public DbSet<OccurrenceRow> Occurrences => Set<OccurrenceRow>();
    public DbSet<ClockNoticeRow> ClockNotices => Set<ClockNoticeRow>();
    public DbSet<SeriesDraftRow> SeriesDrafts => Set<SeriesDraftRow>();

    public DbSet<SuggestionRow> Suggestions => Set<SuggestionRow>();
    public DbSet<WaitingWordRow> WaitingWords => Set<WaitingWordRow>();
    public DbSet<TopicCallRow> TopicCalls => Set<TopicCallRow>();

    public DbSet<ChainRow> Chains => Set<ChainRow>();
    public DbSet<ChainLinkRow> ChainLinks => Set<ChainLinkRow>();
    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();
    public DbSet<GuildSettingsRow> GuildSettings => Set<GuildSettingsRow>();

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
            message.HasIndex(row => new { row.GuildId, row.AuthorId });
            // Messages of before there were other standings.
            message.Property(row => row.Standing).HasDefaultValue("Kept");
            message.Property(row => row.Text).HasConversion<ExactText>();
            message.Property(row => row.AuthorName).HasConversion<ExactText>();
        });
        modelBuilder.Entity<GoneRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ParticipantRow>().HasKey(row => new { row.GuildId, row.UserId });
        modelBuilder.Entity<DraftRow>(draft =>
        {
            draft.Property(row => row.Id).ValueGeneratedNever();
            draft.HasIndex(row => new { row.ChannelId, row.UserId });
            draft.HasIndex(row => row.ChatId);
        });
        modelBuilder.Entity<OutboxRow>(outbox =>
        {
            outbox.HasKey(row => new { row.ChatId, row.Number });
            outbox.HasIndex(row => row.ChatId).HasFilter("DoneAt IS NULL").HasDatabaseName("IX_Outbox_Pending");
        });
        modelBuilder.Entity<CoverageGapRow>().HasIndex(row => row.ChatId);
        modelBuilder.Entity<ReckoningRow>(reckoning =>
        {
            reckoning.HasKey(row => row.ChatId);
            reckoning.Property(row => row.ChatId).ValueGeneratedNever();
        });
        modelBuilder.Entity<PanelRow>(panel =>
        {
            panel.HasKey(row => row.ChatId);
            panel.Property(row => row.ChatId).ValueGeneratedNever();
        });
        modelBuilder.Entity<CursorRow>().Property(row => row.Id).ValueGeneratedNever();
        DescribeReactions(modelBuilder);
        DescribeSeries(modelBuilder);
        DescribeCalendar(modelBuilder);
        DescribeSuggestions(modelBuilder);
        DescribeChains(modelBuilder);
        DescribeSetup(modelBuilder);
    }

    private static void DescribeReactions(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReactionRow>().HasKey(row => new { row.MessageId, row.Emoji });
        modelBuilder.Entity<ReactorRow>(reactor =>
        {
            reactor.HasKey(row => new { row.MessageId, row.Emoji, row.UserId });
            reactor.HasIndex(row => row.UserId);
            reactor.Property(row => row.Name).HasConversion<ExactText>();
        });
    }

    private static void DescribeSetup(ModelBuilder modelBuilder) => modelBuilder.Entity<GuildSettingsRow>(settings =>
    {
        settings.HasKey(row => row.GuildId);
        settings.Property(row => row.GuildId).ValueGeneratedNever();
    });

    private static void DescribeCalendar(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CalendarRow>(calendar =>
        {
            calendar.HasKey(row => row.ChatId);
            calendar.Property(row => row.ChatId).ValueGeneratedNever();
        });
        modelBuilder.Entity<ReminderRow>().HasKey(row => new { row.ChatId, row.MinutesBefore, row.StartsAt });
    }

    private static void DescribeSeries(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SeriesRow>(series =>
        {
            series.Property(row => row.Id).ValueGeneratedNever();
            series.HasIndex(row => row.ChannelId).IsUnique();
        });
        modelBuilder.Entity<OccurrenceRow>().HasKey(row => new { row.SeriesId, row.Key });
        modelBuilder.Entity<SeriesDraftRow>(draft =>
        {
            draft.HasKey(row => row.ChannelId);
            draft.Property(row => row.ChannelId).ValueGeneratedNever();
        });
    }

    private static void DescribeChains(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChainRow>(chain =>
        {
            chain.HasKey(row => row.ChatId);
            chain.Property(row => row.ChatId).ValueGeneratedNever();
        });
        modelBuilder.Entity<ChainLinkRow>().HasKey(row => new { row.ChatId, row.Number });
        modelBuilder.Entity<ErasureRow>(erasure =>
        {
            erasure.HasKey(row => row.Number);
            erasure.HasIndex(row => new { row.GuildId, row.Subject });
        });
    }

    private static void DescribeSuggestions(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SuggestionRow>(suggestion =>
        {
            suggestion.Property(row => row.Id).ValueGeneratedNever();
            suggestion.HasIndex(row => new { row.GuildId, row.UserId });
            suggestion.Property(row => row.Question).HasConversion<ExactText>();
            suggestion.Property(row => row.Name).HasConversion<ExactText>();
        });
        modelBuilder.Entity<WaitingWordRow>(word =>
        {
            word.Property(row => row.Id).ValueGeneratedNever();
            word.HasIndex(row => new { row.GuildId, row.UserId });
        });
        modelBuilder.Entity<TopicCallRow>().HasKey(row => new { row.SeriesId, row.Occurrence });
    }
}
