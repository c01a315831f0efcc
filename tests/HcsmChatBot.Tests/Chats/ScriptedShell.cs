using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Planning;
using HcsmChatBot.Rights;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Setup;
using HcsmChatBot.Storage;
using HcsmChatBot.Suggestions;
using HcsmChatBot.Tests.Storage;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Quartz;

namespace HcsmChatBot.Tests.Chats;

/// <summary>The shell's own parts and a database of their own, before a Discord whose every answer the test gives: what it was not told of fails.</summary>
internal sealed class ScriptedShell : IAsyncDisposable
{
    public const ulong Guild = 1;
    public const ulong Place = 2;
    public const ulong Owner = 9;

    public static readonly DateTimeOffset Wednesday = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);
    public static readonly ulong ChatId = Snowflake.At(Wednesday);

    private readonly TestFolder folder = new();
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> living = [];
    private readonly Mock<IHostApplicationLifetime> lifetime = new();
    private readonly LiveChatTools tools;

    public ScriptedShell(ChatOptions? settings = null)
    {
        Guilds = new Guilds(Rest.Object);
        var options = Options = new GuildOptions(settings ?? new ChatOptions { Pacing = Pacing.Manual }, Guilds);
        Database = Database.OpenToWrite(folder.Path);
        Store = new ChatStore(Database, Progress, Time, Stores.Disk(Database, Connection));
        Texts = Texts.Load(new ConfigFiles(Repository.Config));
        Keeping = new Keeping(new StorageOptions(), Texts);
        Series = new SeriesBook(Store, new TimeZoneData(), options, Time);
        var (words, lost) = (new PlanWords(Texts, options, Series), new LostWords(Texts, options));
        var setting = new PlanSetting(Series, new CityTimes(new SeriesFile([], []), Texts), options);
        Posts = new Posts(Texts, options, new ArchiveReader(Database), Keeping, new PostTools(new Announcements(Texts, words, setting), new NextChats(News)));
        var answers = Answers = new Answers(Rest.Object, Texts, words, lost);
        Room = new ModeratorsRoom(Guilds, options);
        Runner = new EffectRunner(Rest.Object, Store, Posts, answers, Room, Time, new ConnectionClock(Connection), NullLogger<EffectRunner>.Instance);
        var schedulers = new Mock<ISchedulerFactory>();
        schedulers.Setup(factory => factory.GetScheduler(It.IsAny<CancellationToken>())).ReturnsAsync(Mock.Of<IScheduler>());
        Guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = Guild, OwnerId = Owner }));
        Newcomers = new NewcomerFinder(Store, Guilds, Series, options);
        lifetime.Setup(host => host.ApplicationStopping).Returns(stop.Token);
        Rest.Setup(rest => rest.TokenRefused).Returns(CancellationToken.None);
        var commits = new GatewayCommits(Progress, Mock.Of<IGateway>());
        Amendments = new Amendments(Store, Rest.Object, Guilds, commits, Work, lifetime.Object, NullLogger<Amendments>.Instance);
        Amendments.StartAsync(stop.Token);
        tools = new LiveChatTools(Store, Runner, new Alarms(schedulers.Object, Time), commits, Work, Newcomers, Amendments, Ended, News);
        Chats = new LiveChats(tools, Store, Time, lifetime.Object, NullLogger<LiveChats>.Instance);
        Rest.Setup(discord => discord.GetChannelAsync(It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ReturnsAsync((ulong id, CancellationToken _) => new Channel { Id = id });
        Rest.Setup(discord => discord.GetGuildChannelsAsync(It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Rest.Setup(discord => discord.GetArchivedThreadsAsync(It.IsAny<ulong>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        var places = new ChatPlaces(Rest.Object);
        Reading = new ChatReading(places, new HistoryComparison(Rest.Object, Store, Guilds), Store, Time, NullLogger<ChatReading>.Instance);
        Reckoning = new ChatReckoning(Rest.Object, places, Reading, Store, Time, NullLogger<ChatReckoning>.Instance);
        Owed = new OwedHistory(Reading, Ended, Chats, Store, new ConnectionClock(Connection), lifetime.Object, NullLogger<OwedHistory>.Instance);
        CatchUp = new CatchUp(Reading, Owed, Chats, Store, Time);
        var commandTools = new ChatCommandTools(Chats, CatchUp, Guilds, Agendas.Load(new ConfigFiles(Repository.Config)), Texts, options, Series, Room);
        Commands = new ChatCommands(commandTools, new SlashCommands(new CommandWords(Texts)), new UpcomingChats(Chats, words, Texts, Time), lost, Time);
        Drafts = new PlanDrafts(Store, Chats, News, Time);
        Words = new WaitingWords(Store, Texts);
        Suggestions = new SuggestionBook(Store, Words);
        var proposals = new Proposals(commandTools, new PlanReader(Texts, Time), new PlanHosts(Guilds), Series);
        var preview = new PlanPreview(Texts, words, setting, new FindingWords(Texts), new PlanAllowances(Guilds, setting, Room, Texts, options));
        var templates = new PlanTemplates(Drafts, Agendas.Load(new ConfigFiles(Repository.Config)), Evergreen.Load(new ConfigFiles(Repository.Config)), new SuggestedTopics(Suggestions, new SuggestionWords(Texts, options)), Texts, options);
        var plans = new PlanTools(new PlanForm(Texts, words), Drafts, new AgendaFile(Rest.Object), words, new SeriesChats(Series, Chats), proposals, preview, new PlanCopies(Series), templates, Texts);
        Plans = new PlanDesk(commandTools, plans);
        Publishing = new PublishDesk(commandTools, plans, Time);
        var notices = new ClockNoticeTools(Rest.Object, Store, new SeriesChats(Series, Chats), Room);
        ClockNotices = new ClockNotices(notices, Texts, options, Time, NullLogger<ClockNotices>.Instance);
        Hosts = new HostDesk(commandTools, Time);
        Steering = new SteerDesk(commandTools, new UpcomingChats(Chats, words, Texts, Time), Time);
        Interactions = new InteractionRouter(Rest.Object, [Commands, Plans, Publishing, Hosts], Texts, answers, Words, Store, new SecondBot(Time, Noticed), NullLogger<InteractionRouter>.Instance);
    }

    public Mock<IDiscordRest> Rest { get; } = new(MockBehavior.Strict);

    public ChatNews News { get; } = new();

    public GuildOptions Options { get; }

    public SeriesBook Series { get; }

    public ClockNotices ClockNotices { get; }

    /// <summary>The clock of chats.</summary>
    public ManualTime Time { get; } = new(Wednesday);

    /// <summary>The clock of requests.</summary>
    public ManualTime Connection { get; } = new(Wednesday);

    public GatewayProgress Progress { get; } = new();

    public WorkInHand Work { get; } = new();

    public IHostApplicationLifetime Lifetime => lifetime.Object;

    public Database Database { get; }

    public ChatStore Store { get; }

    public Texts Texts { get; }

    public Keeping Keeping { get; }

    public Posts Posts { get; }

    public Answers Answers { get; }

    public Amendments Amendments { get; }

    /// <summary>Nobody reads them but the test.</summary>
    public EndedChats Ended { get; } = new(new WorkInHand());

    public ChatReading Reading { get; }

    public ChatReckoning Reckoning { get; }

    public OwedHistory Owed { get; }

    public CatchUp CatchUp { get; }

    public EffectRunner Runner { get; }

    public LiveChats Chats { get; }

    public Guilds Guilds { get; }

    public ModeratorsRoom Room { get; }

    public NewcomerFinder Newcomers { get; }

    public ChatCommands Commands { get; }

    public PlanDrafts Drafts { get; }

    public PlanDesk Plans { get; }

    public WaitingWords Words { get; }

    public SuggestionBook Suggestions { get; }

    public PublishDesk Publishing { get; }

    public HostDesk Hosts { get; }

    public SteerDesk Steering { get; }

    /// <summary>Of a second bot.</summary>
    public LevelLog<SecondBot> Noticed { get; } = new();

    public InteractionRouter Interactions { get; }

    /// <summary>A chat that is open at its first topic.</summary>
    public static Chat.Open OpenChat(ThreadPlan threads = ThreadPlan.Topic, params Topic[] topics)
    {
        var agenda = new Agenda("Hope", null, [.. topics is [] ? [new Topic(new TopicLabel(1), "What is hope?")] : topics]);
        var plan = new ChatPlan(ChatId, Guild, Place, "hcsmca", agenda, [new HcsmChatBot.Facilitation.Chats.Host(3, "Morgan")], Pace: null, threads);
        return new Chat.Open(plan, Proceedings.Begin(Wednesday, agenda) with { CurrentIndex = 0 }, TopicEndsAt: null);
    }

    /// <summary>Stores a chat with an effect that waits, and brings the chat to life without carrying the effect out.</summary>
    public async Task<(LiveChat Chat, PendingEffect Effect)> WaitingAsync(ChatEffect effect, Chat? chat = null)
    {
        var stored = chat ?? OpenChat();
        var waiting = await Store.SaveAsync(new Commit(new Transition(stored, [effect]), new ChatEvent.EndDue(Wednesday)), default);
        var live = new LiveChat(stored, tools);
        living.Add(live.RunAsync([], stop.Token));
        return (live, waiting[0]);
    }

    /// <summary>How many effects still wait.</summary>
    public async Task<int> PendingAsync() => (await Store.LoadAsync(DateTimeOffset.MinValue, default)).Sum(stored => stored.Pending.Length);

    public async ValueTask DisposeAsync()
    {
        await Soon.UntilAsync(() => tools.Work.IsNone);
        await stop.CancelAsync();
        await Task.WhenAll(living).ContinueWith(ended => Assert.Null(ended.Exception), TaskScheduler.Default);
        lifetime.Verify(host => host.StopApplication(), Times.Never, "A chat met a bug.");
        Store.Dispose();
        Database.Dispose();
        stop.Dispose();
        folder.Dispose();
    }
}
