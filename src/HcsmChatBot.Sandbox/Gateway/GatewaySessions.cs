using System.Security.Cryptography;

namespace HcsmChatBot.Sandbox;

/// <summary>All sessions, connected or waiting to be resumed. Guarded by the world's gate.</summary>
internal sealed class GatewaySessions
{
    private const int MostLeftBehind = 4;
    private readonly World world;
    private readonly GatewayStarts starts;
    private List<GatewaySession> sessions = [];

    public GatewaySessions(World world)
    {
        this.world = world;
        starts = new GatewayStarts(world.Time);
        Faults = new GatewayFaults(world.Faults, world.Time, Forget);
    }

    public GatewayFaults Faults { get; }

    /// <summary>A bot has come ("BotConnected"), come back ("BotResumed"), or its connection has ended ("BotCutOff").</summary>
    public event Action<string, GatewaySession>? Changed;

    public GatewaySettings Settings { get; set; } = new();

    public IReadOnlyList<GatewaySession> All => sessions;

    /// <summary>Null also for one that was left too long ago.</summary>
    public GatewaySession? Find(string? id) => sessions.Find(session => session.Id == id && !IsTooOld(session));

    public GatewaySession? Newest(string? botId = null) => sessions.FindLast(session => botId is null || session.BotId == botId);

    public int IdentifiesOf(string botId) => starts.Of(botId);

    /// <summary>How many identifies are left of the day's. https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
    public int StartsLeft(string botId) => Settings.StartsRemaining ?? Math.Max(0, Settings.StartsTotal - starts.OfTheLastDay(botId));

    public bool StartsTooOften(string botId) => world.EnforcesLimits && starts.OfTheLastFiveSeconds(botId) >= Settings.MaxConcurrency;

    public GatewaySession Open(GatewayIdentity identity)
    {
        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), identity, this);
        starts.Count(session.BotId);
        var tooMany = sessions.Where(old => old.BotId == session.BotId && old.Connection is null).SkipLast(MostLeftBehind - 1);
        sessions = [.. sessions.Except(tooMany), session];
        Tell("BotConnected", session);
        return session;
    }

    public void Tell(string change, GatewaySession session) => Changed?.Invoke(change, session);

    /// <summary>Others may be going through the list meanwhile.</summary>
    public void Forget(GatewaySession session)
    {
        sessions = [.. sessions.Where(other => other != session)];
        if (session.Connection is not null)
            Tell("BotCutOff", session);
    }

    /// <summary>The bot's token is wrong from now on: its connections are closed and nothing can be resumed.</summary>
    public void Expel(string botId)
    {
        starts.Forget(botId);
        foreach (var session in sessions.Where(session => session.BotId == botId))
        {
            session.Connection?.Close(CloseCodes.AuthenticationFailed);
            Forget(session);
        }
    }

    /// <summary>Tells every session that may hear of it.</summary>
    public void Deliver(Happening happening)
    {
        if (happening.OnlyFor is not null)
            return;
        foreach (var session in sessions)
        {
            if (Hears(session, happening))
                session.Tell(new GatewayNews(happening.Name, IsBareFor(session, happening) ? happening.Bare : happening.Whole));
        }
    }

    private bool Hears(GatewaySession session, Happening happening)
    {
        if (happening.OnlyBot is not null && happening.OnlyBot != session.BotId)
            return false;
        if (!session.Has(happening.Needs) && !IsAboutItself(session, happening))
            return false;
        if (!session.Shard.Covers(happening.GuildId))
            return false;
        if (happening.GuildId is { } guildId && (!world.Guilds.IsAvailable(guildId) || world.Members.Find(guildId, session.BotId) is null))
            return false;
        return happening.Channel is not { } channel || world.Permissions.CanSee(channel, session.BotId) || happening.AlsoFor.Contains(session.BotId);
    }

    private bool IsTooOld(GatewaySession session) =>
        session.Connection is null && Settings.ForgetAfter is { } after && world.Time.GetElapsedTime(session.LeftAt).TotalMilliseconds >= after;

    private static bool IsAboutItself(GatewaySession session, Happening happening) =>
        happening.Name == "GUILD_MEMBER_UPDATE" && happening.Data["user"]!.AsObject().Text("id") == session.BotId;

    private static bool IsBareFor(GatewaySession session, Happening happening) =>
        happening.CarriesMessage && !session.Has(Intents.MessageContent) && happening.GuildId is not null
        && happening.Data["author"]!.AsObject().Text("id") != session.BotId
        && happening.Data.Objects("mentions").All(user => user.Text("id") != session.BotId);
}
