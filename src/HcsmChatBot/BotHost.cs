using HcsmChatBot.Archive;
using HcsmChatBot.Backups;
using HcsmChatBot.Calendar;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Corrections;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;
using HcsmChatBot.Health;
using HcsmChatBot.Health.Checks;
using HcsmChatBot.Health.Exposition;
using HcsmChatBot.Latecomers;
using HcsmChatBot.Logs;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Panel;
using HcsmChatBot.Planning;
using HcsmChatBot.Rights;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Setup;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Serilog;

namespace HcsmChatBot;

/// <summary>The bot, put together.</summary>
public static class BotHost
{
    /// <summary>Docker kills what has not stopped ten seconds after SIGTERM. https://docs.docker.com/reference/cli/docker/container/stop/</summary>
    public static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(8);

    /// <param name="time">The clock of chats.</param>
    /// <param name="connection">The clock of sockets and requests: the real one if left out.</param>
    /// <exception cref="SettingsException">Something that was set is wrong.</exception>
    public static IHost Build(ConfigFiles files, IConfigurationRoot settings, DiscordOptions discord, TimeProvider time, ConnectionClock? connection = null) =>
        Assemble(new Given(files, settings, discord, time, connection ?? new ConnectionClock(TimeProvider.System)), storage => Database.OpenToWrite(storage.Directory));

    /// <summary>The commands that the bot would write into a guild, and with them whether every file it needs can be read: nothing is stored or sent.</summary>
    /// <exception cref="SettingsException">Something that was set is wrong.</exception>
    public static IReadOnlyList<ApplicationCommand> CommandsOf(ConfigFiles files, IConfigurationRoot settings)
    {
        var nobody = new DiscordOptions { Token = "none" };
        using var bot = Assemble(new Given(files, settings, nobody, TimeProvider.System, new ConnectionClock(TimeProvider.System)) { IsQuiet = true }, _ => Database.InMemory());
        return [.. bot.Services.GetServices<InteractionDesk>().SelectMany(desk => desk.Commands)];
    }

    private static IHost Assemble(Given given, Func<StorageOptions, Database> open)
    {
        var (files, settings, discord, time, connection) = given;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddConfiguration(settings);
        builder.Services.AddSingleton(time);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestGoodbye);
        builder.Services
            .AddSingleton(settings.Read<ChatOptions>(ChatOptions.Section))
            .AddSetup()
            .AddLogs(given)
            .AddWording(files)
            .AddDiscord(discord, connection)
            .AddStorage(settings, open)
            .AddArchive()
            .AddRights()
            .AddChats(time)
            .AddSeries(files)
            .AddPanel()
            .AddPlanning()
            .AddCalendar()
            .AddSuggestions()
            .AddCorrections()
            .AddNewcomers()
            .AddLatecomers()
            .AddConnection(settings)
            .AddHealth();
        return builder.Build();
    }

    private static IServiceCollection AddLogs(this IServiceCollection services, Given given)
    {
        if (given.IsQuiet)
            return services.AddLogging();
        // Opened before anything starts, so that what is wrong with it is told in one line.
        var log = BotLog.Open(given.Settings, given.Discord.Token);
        return services.AddLogging(logging => logging.AddSerilog(log, dispose: true));
    }

    private static IServiceCollection AddWording(this IServiceCollection services, ConfigFiles files) =>
        services.AddSingleton(files).AddSingleton(Texts.Load(files).Whole()).AddSingleton(Agendas.Load(files)).AddSingleton(Evergreen.Load(files));

    private static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions discord, ConnectionClock connection) => services
        .AddSingleton(discord)
        .AddSingleton(connection)
        .AddSingleton<IDiscordRest>(provider => new DiscordRest(
            discord, new HttpClient(), connection.Time, provider.GetRequiredService<ILogger<DiscordRest>>(), provider.GetRequiredService<DiscordMetrics>()))
        .AddSingleton<IGateway>(provider => new GatewayClient(
            discord, provider.GetRequiredService<IDiscordRest>(), connection.Time, provider.GetRequiredService<ILogger<GatewayClient>>())
        {
            Metrics = provider.GetRequiredService<DiscordMetrics>(),
        });

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings, Func<StorageOptions, Database> open)
    {
        // Opened before anything starts, so that a folder that cannot be used is told in one line.
        var options = settings.Read<StorageOptions>(StorageOptions.Section);
        var database = open(options);
        return services
            .AddSingleton(options)
            .AddSingleton(_ => database)
            .AddSingleton<FullDisk>()
            .AddSingleton<ChatStore>()
            .AddHostedService<DamageWatch>()
            .AddHostedService<Wiping>()
            .AddSingleton<BackupState>()
            .AddHostedService<ErasureMirror>()
            .AddHostedService<LostPosts>();
    }

    private static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddSingleton<GuildOptions>()
        .AddSingleton<SetupBook>()
        .AddHostedService(provider => provider.GetRequiredService<SetupBook>())
        .Forgets<SetupBook>((book, guildId) => book.Forget(guildId))
        .AddSingleton<SetupSight>()
        .AddSingleton<SetupWords>()
        .AddSingleton<SetupCard>()
        .AddSingleton<ZoneForm>()
        .AddSingleton<ZoneReader>()
        .AddSingleton<LostWords>()
        .AddSingleton<SetupFollowing>()
        .AddSingleton<SetupSpeech>()
        .AddSingleton<SetupChoices>()
        .AddSingleton<InteractionDesk, SetupDesk>();

    private static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddSingleton<ArchiveReader>()
        .AddSingleton<HistoryComparison>()
        .AddSingleton<ChatPlaces>()
        .AddSingleton<ChatReading>()
        .AddSingleton<ChatReckoning>()
        .AddSingleton<EndedChats>()
        .AddHostedService<Reckonings>()
        .AddSingleton<OwedHistory>()
        .AddHostedService(provider => provider.GetRequiredService<OwedHistory>())
        .AddSingleton<Amendments>()
        .AddHostedService(provider => provider.GetRequiredService<Amendments>())
        .AddSingleton<OlderChats>()
        .AddHostedService(provider => provider.GetRequiredService<OlderChats>())
        .AddSingleton<InteractionDesk, TranscriptDesk>();

    private static IServiceCollection AddRights(this IServiceCollection services) => services
        .AddSingleton<Keeping>()
        .AddSingleton<PersonalData>()
        .AddSingleton<Departures>()
        .AddSingleton<InteractionDesk, PrivacyDesk>()
        .AddSingleton<InteractionDesk, MyDataDesk>()
        .AddSingleton<InteractionDesk, MyErasureDesk>()
        .AddSingleton<InteractionDesk, MyChoiceDesk>();

    private static IServiceCollection AddChats(this IServiceCollection services, TimeProvider time) => services
        .AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            Retention.Schedule(quartz);
            SeriesUpkeep.Schedule(quartz);
            quartz.AddQuartzHealthChecks(check =>
            {
                check.Name = "scheduler";
                check.Tags.Add(HealthPage.Ready);
                check.StandbyStatus = HealthStatus.Unhealthy;
            });
            TopicCalls.Schedule(quartz);
            BackupRound.Schedule(quartz);
        })
        .AddQuartzHostedService()
        .AddSingleton<ChatNews>()
        .AddSingleton<NextChats>()
        .AddSingleton<ModeratorsRoom>()
        .AddSingleton<Alarms>()
        .AddSingleton<PostTools>()
        .AddSingleton<Posts>()
        .AddSingleton<Answers>()
        .AddSingleton<EffectRunner>()
        .AddSingleton<LiveChatTools>()
        .AddSingleton<LiveChats>()
        .AddSingleton<CommandWords>()
        .AddSingleton<SlashCommands>()
        .AddSingleton<ChatCommandTools>()
        .AddSingleton<InteractionDesk, ChatCommands>()
        .AddSingleton<InteractionDesk, SteerDesk>()
        .AddSingleton<InteractionDesk, RehearsalDesk>();

    private static IServiceCollection AddPanel(this IServiceCollection services) => services
        .AddSingleton<PanelLine, QuestionsLine>()
        .AddSingleton<PanelLine, NewcomersLine>()
        .AddSingleton<PanelLine, SuggestionsLine>()
        .AddSingleton<PanelLine, TroubleLine>()
        .AddSingleton<PanelWords>()
        .AddSingleton<AttentionReader>()
        .AddSingleton<PanelPost>()
        .AddSingleton<GreeterCall>()
        .AddSingleton<DeedWords>()
        .AddSingleton<PanelTools>()
        .AddHostedService<Panels>()
        .AddSingleton<InteractionDesk, PanelDesk>()
        .AddSingleton<InteractionDesk, LogDesk>();

    private static IServiceCollection AddSeries(this IServiceCollection services, ConfigFiles files)
    {
        // Read before anything starts, so that what is wrong with it is told in one line.
        var (texts, zones) = (Texts.Load(files), new ZoneNames());
        return services
            .AddSingleton(SeriesFile.Load(files, new SeriesReader(texts, zones)))
            .AddSingleton(zones)
            .AddSingleton(_ => new TimeZoneData())
            .AddHostedService<ZoneDataLog>()
            .AddSingleton<SeriesBook>()
            .AddHostedService(provider => provider.GetRequiredService<SeriesBook>())
            .Forgets<SeriesBook>((book, guildId) => book.Forget(guildId))
            .AddSingleton<SeriesChats>()
            .AddSingleton<CityTimes>()
            .AddSingleton<ClockNoticeTools>()
            .AddSingleton<ClockNotices>()
            .AddSingleton<SeriesSoil>()
            .AddSingleton<SeriesSeeds>()
            .AddTransient<SeriesUpkeep>()
            .AddSeriesCommands();
    }

    private static IServiceCollection AddSeriesCommands(this IServiceCollection services) => services
        .AddSingleton<SeriesDrafts>()
        .AddHostedService(provider => provider.GetRequiredService<SeriesDrafts>())
        .Forgets<SeriesDrafts>((drafts, guildId) => drafts.Forget(guildId))
        .AddSingleton<SeriesWords>()
        .AddSingleton<SeriesOverview>()
        .AddSingleton<SeriesCommand>()
        .AddSingleton<SeriesForm>()
        .AddSingleton<SeriesReader>()
        .AddSingleton<SeriesChoices>()
        .AddSingleton<SeriesTools>()
        .AddSingleton<InteractionDesk, SeriesDesk>()
        .AddSingleton<InteractionDesk, SeriesEndDesk>()
        .AddSingleton<InteractionDesk, SeriesExceptionsDesk>();

    private static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<PlanWords>()
        .AddSingleton<PlanReader>()
        .AddSingleton<UpcomingChats>()
        .AddSingleton<PlanForm>()
        .AddSingleton<PlanDrafts>()
        .AddSingleton<DraftHours>()
        .AddHostedService(provider => provider.GetRequiredService<PlanDrafts>())
        .Forgets<PlanDrafts>((drafts, guildId) => drafts.Forget(draft => draft.GuildId == guildId))
        .AddSingleton<PlanHosts>()
        .AddSingleton<PlanSetting>()
        .AddSingleton<Announcements>()
        .AddSingleton<Proposals>()
        .AddSingleton<FindingWords>()
        .AddSingleton<PlanAllowances>()
        .AddSingleton<PlanPreview>()
        .AddSingleton<PlanCopies>()
        .AddSingleton<PlanTemplates>()
        .AddSingleton<AgendaFile>()
        .AddSingleton<PlanTools>()
        .AddSingleton<InteractionDesk, PlanDesk>()
        .AddSingleton<InteractionDesk, PublishDesk>()
        .AddSingleton<InteractionDesk, HostDesk>();

    private static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddSingleton<CalendarEntries>()
        .AddSingleton<EventList>()
        .AddSingleton<ReminderPosts>()
        .AddSingleton<ReminderTools>()
        .AddSingleton<Reminders>()
        .AddSingleton<ReminderAlarms>()
        .AddSingleton<WatchTools>()
        .AddHostedService<ChatWatch>();

    private static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddSingleton<SuggestionBook>()
        .AddHostedService(provider => provider.GetRequiredService<SuggestionBook>())
        .Forgets<SuggestionBook>((book, guildId) => book.Forget(suggestion => suggestion.GuildId == guildId))
        .AddSingleton<SuggestionWords>()
        .AddSingleton<SuggestedTopics>()
        .AddHostedService<AskedSuggestions>()
        .AddSingleton<SuggestionForm>()
        .AddSingleton<SuggestionList>()
        .AddSingleton<Suggesters>()
        .AddSingleton<TopicCallWords>()
        .AddSingleton<InteractionDesk, SuggestDesk>()
        .AddSingleton<InteractionDesk, SuggestionsDesk>()
        .AddSingleton<InteractionDesk, DecisionDesk>()
        .AddSingleton<InteractionDesk, AskNowDesk>();

    private static IServiceCollection AddCorrections(this IServiceCollection services) => services
        .AddSingleton<TopicMenu>()
        .AddSingleton<AnswerMenu>()
        .AddSingleton<PromptForm>()
        .AddSingleton<InteractionDesk, RefileDesk>()
        .AddSingleton<InteractionDesk, RelinkDesk>()
        .AddSingleton<InteractionDesk, RewordDesk>();

    private static IServiceCollection AddNewcomers(this IServiceCollection services) => services
        .AddSingleton<GuideBook>()
        .AddSingleton<NewcomerFinder>()
        .AddSingleton<InteractionDesk, GuideDesk>();

    private static IServiceCollection AddLatecomers(this IServiceCollection services) => services
        .AddSingleton<NowCard>()
        .AddSingleton<UpcomingCard>()
        .AddSingleton<InteractionDesk, NowDesk>();

    private static IServiceCollection AddConnection(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<GatewayProgress>()
        .AddSingleton<GatewayCommits>()
        .AddSingleton<WorkInHand>()
        .AddSingleton<Guilds>()
        .AddSingleton<CatchUp>()
        .AddSingleton<AmendmentRoutes>()
        .AddSingleton<CommandRegistrar>()
        .AddSingleton<WaitingWords>()
        .AddHostedService(provider => provider.GetRequiredService<WaitingWords>())
        .Forgets<WaitingWords>((words, guildId) => words.Forget(word => word.GuildId == guildId))
        .AddSingleton<SecondBot>()
        .AddSingleton<InteractionRouter>()
        .AddSingleton<LostPlaces>()
        .AddSingleton<GatewayRoutes>()
        .AddSingleton<Errands>()
        .AddHostedService<GatewayPump>()
        .AddSingleton(new Deafness(settings.Read<ConnectionOptions>(ConnectionOptions.Section).DeafAfter, Environment.Exit))
        .AddSingleton<Watchdog>()
        .AddHostedService(provider => provider.GetRequiredService<Watchdog>())
        .AddHostedService<Hearing>();

    /// <summary>The page itself is opened by whoever wants it, before the bot starts.</summary>
    private static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddMetrics()
            .AddSingleton<DiscordMetrics>()
            .AddSingleton<StorageMetrics>()
            .AddSingleton<ChatMetrics>()
            .AddSingleton<StoredFigures>()
            .AddSingleton<GaugeSources>()
            .AddSingleton<BotGauges>()
            .AddSingleton<MeterReadings>()
            .AddSingleton<DatabaseCheck>();
        services.AddHealthChecks()
            .AddCheck<LoopCheck>("loop", tags: [HealthPage.Live])
            .AddCheck<DatabaseCheck>("database", tags: [HealthPage.Ready])
            .AddCheck<GatewayCheck>("gateway", tags: [HealthPage.Ready])
            .AddCheck<RunningCheck>("running", tags: [HealthPage.Ready])
            .AddCheck<StartCheck>("start", tags: [HealthPage.Startup]);
        return services;
    }

    /// <summary>What it remembers of a guild goes when the bot is removed from there.</summary>
    private static IServiceCollection Forgets<T>(this IServiceCollection services, Action<T, ulong> forget)
        where T : notnull => services.AddSingleton<ForgetGuild>(provider => guildId => forget(provider.GetRequiredService<T>(), guildId));

    /// <param name="Time">The clock of chats.</param>
    private sealed record Given(ConfigFiles Files, IConfigurationRoot Settings, DiscordOptions Discord, TimeProvider Time, ConnectionClock Connection)
    {
        /// <summary>Nothing is logged.</summary>
        public bool IsQuiet { get; init; }
    }
}
