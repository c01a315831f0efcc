namespace HcsmChatBot.Sandbox;

/// <summary>
/// Everything there is in the sandbox. One lock, <see cref="Gate"/>, guards it all: whoever reads or changes the world holds it, and never waits inside.
/// </summary>
internal sealed class World : IDisposable
{
    private readonly WorldJournal journal;
    private readonly Dictionary<string, Shelf> shelves = [];
    private uint counter;

    /// <exception cref="IOException">Another sandbox uses the data directory.</exception>
    /// <exception cref="InvalidDataException">The journal is damaged.</exception>
    public World(SandboxClock clock, SandboxOptions options)
    {
        Clock = clock;
        Time = options.Time;
        EnforcesLimits = options.RateLimits;
        InvalidRequests = new InvalidRequests(options.Time);
        journal = new WorldJournal(options.DataDirectory);
        Users = new Users(this);
        Guilds = new Guilds(this);
        Roles = new Roles(this);
        Members = new Members(this);
        Channels = new Channels(this);
        Permissions = new Permissions(this);
        ChannelAccess = new ChannelAccess(this);
        Messages = new Messages(this);
        Reactions = new Reactions(this);
        Threads = new Threads(this);
        ScheduledEvents = new ScheduledEvents(this);
        Applications = new Applications(this);
        Commands = new Commands(this);
        Interactions = new Interactions(this, options.FirstAnswerWithin);
        Attachments = new Attachments(this, options.DataDirectory);
        foreach (var entry in journal.ReadAll())
            ShelfFor(entry.Shelf).Place(entry.Key, entry.Document);
        Interactions.WatchUnfinished();
        ScheduledEvents.WatchUnfinished();
    }

    public event Action<Happening>? Announced;

    public Lock Gate { get; } = new();

    /// <summary>What people see as now.</summary>
    public SandboxClock Clock { get; }

    /// <summary>Real time, for deadlines.</summary>
    public TimeProvider Time { get; }

    public bool EnforcesLimits { get; }

    public InvalidRequests InvalidRequests { get; }

    public RestSettings RestSettings { get; set; } = new();

    /// <summary>What is planned to go wrong.</summary>
    public FaultBook Faults { get; } = new();

    public Users Users { get; }

    public Guilds Guilds { get; }

    public Roles Roles { get; }

    public Members Members { get; }

    public Channels Channels { get; }

    public Permissions Permissions { get; }

    public ChannelAccess ChannelAccess { get; }

    public Messages Messages { get; }

    public Reactions Reactions { get; }

    public Threads Threads { get; }

    public ScheduledEvents ScheduledEvents { get; }

    public Applications Applications { get; }

    public Commands Commands { get; }

    public Interactions Interactions { get; }

    public Attachments Attachments { get; }

    /// <summary>Where the sandbox listens, once it does.</summary>
    public Uri? Address { get; set; }

    public Shelf ShelfFor(string name)
    {
        if (!shelves.TryGetValue(name, out var shelf))
            shelves[name] = shelf = new Shelf(name, journal);
        return shelf;
    }

    /// <summary>An id that nothing has yet, of the sandbox's now or of a given instant.</summary>
    public string NextId(DateTimeOffset? at = null)
    {
        while (true)
        {
            var id = Snowflake.At(at ?? Clock.GetUtcNow(), counter++);
            if (IsFree(id))
                return id;
        }
    }

    private bool IsFree(string id) =>
        Messages.Find(id) is null && Channels.Find(id) is null && Interactions.Find(id) is null && Attachments.Find(id) is null && ScheduledEvents.Find(id) is null;

    public string Now() => Instants.Text(Clock.GetUtcNow());

    public void Announce(Happening happening) => Announced?.Invoke(happening);

    public void Dispose()
    {
        lock (Gate)
        {
            Interactions.Dispose();
            ScheduledEvents.Dispose();
            journal.Dispose();
        }
    }
}
