using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>All sessions, connected or waiting to be resumed. Guarded by the world's gate.</summary>
internal sealed class GatewaySessions(World world)
{
    private const int MostLeftBehind = 4;
    private readonly List<GatewaySession> sessions = [];
    private readonly Dictionary<string, List<DateTimeOffset>> identifies = [];

    public IReadOnlyList<GatewaySession> All => sessions;

    public GatewaySession? Find(string? id) => sessions.Find(session => session.Id == id);

    public GatewaySession? Newest(string? botId = null) => sessions.FindLast(session => botId is null || session.BotId == botId);

    public int IdentifiesOf(string botId) => identifies.GetValueOrDefault(botId)?.Count ?? 0;

    /// <summary>How many identifies are left of the thousand a day. https://docs.discord.com/developers/events/gateway#session-start-limit-object</summary>
    public int StartsLeft(string botId)
    {
        var dayAgo = world.Time.GetUtcNow().AddDays(-1);
        return Math.Max(0, 1000 - (identifies.GetValueOrDefault(botId)?.Count(at => at > dayAgo) ?? 0));
    }

    public GatewaySession Open(JsonObject application, Intents intents)
    {
        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), application, intents);
        if (!identifies.TryGetValue(session.BotId, out var starts))
            identifies[session.BotId] = starts = [];
        starts.Add(world.Time.GetUtcNow());
        foreach (var left in sessions.Where(old => old.BotId == session.BotId && old.Connection is null).SkipLast(MostLeftBehind - 1).ToList())
            sessions.Remove(left);
        sessions.Add(session);
        return session;
    }

    public void Forget(GatewaySession session) => sessions.Remove(session);

    public void ForgetAll() => sessions.Clear();

    /// <summary>Tells every session that may hear of it.</summary>
    public void Deliver(Happening happening)
    {
        if (happening.OnlyFor is not null)
            return;
        foreach (var session in sessions)
        {
            if (Hears(session, happening))
                session.Tell(happening.Name, IsBareFor(session, happening) ? happening.Bare : happening.Whole);
        }
    }

    private bool Hears(GatewaySession session, Happening happening)
    {
        if (happening.OnlyBot is not null && happening.OnlyBot != session.BotId)
            return false;
        if (!session.Has(happening.Needs) && !IsAboutItself(session, happening))
            return false;
        if (happening.GuildId is { } guildId && world.Members.Find(guildId, session.BotId) is null)
            return false;
        return happening.Channel is not { } channel || world.Permissions.CanSee(channel, session.BotId);
    }

    private static bool IsAboutItself(GatewaySession session, Happening happening) =>
        happening.Name == "GUILD_MEMBER_UPDATE" && happening.Data["user"]!.AsObject().Text("id") == session.BotId;

    private static bool IsBareFor(GatewaySession session, Happening happening) =>
        happening.CarriesMessage && !session.Has(Intents.MessageContent) && happening.GuildId is not null
        && happening.Data["author"]!.AsObject().Text("id") != session.BotId
        && happening.Data.Objects("mentions").All(user => user.Text("id") != session.BotId);
}
