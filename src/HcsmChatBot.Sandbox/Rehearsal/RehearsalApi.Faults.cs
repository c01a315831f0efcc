using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What goes wrong between bots and the sandbox.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>How the gateway behaves; for connections, identifies and requests to come.</summary>
    public GatewaySettings GatewaySettings
    {
        get
        {
            lock (world.Gate)
                return sessions.Settings;
        }

        set
        {
            lock (world.Gate)
                sessions.Settings = SettingRules.Check(value);
        }
    }

    /// <summary>How requests are answered from now on.</summary>
    public RestSettings RestSettings
    {
        get
        {
            lock (world.Gate)
                return world.RestSettings;
        }

        set
        {
            lock (world.Gate)
                world.RestSettings = SettingRules.Check(value);
        }
    }

    /// <summary>How many answers of 401, 403 and 429 were given, shared 429 not counted: since the start, and in the last ten minutes of real time.</summary>
    public (int Ever, int OfTenMinutes) InvalidRequests
    {
        get
        {
            lock (world.Gate)
                return (world.InvalidRequests.Ever, world.InvalidRequests.OfTheLastTenMinutes);
        }
    }

    /// <summary>Lets something go wrong on the gateway.</summary>
    /// <param name="when">Null for once: now, or with the next dispatch for what is done to dispatches.</param>
    /// <returns>The fault's id; 0 for what is done at once and over.</returns>
    /// <exception cref="RefusedException">50035: the fault and its occasion do not go together.</exception>
    public int Disturb(GatewayFault fault, GatewayOccasion? when = null)
    {
        var occasion = FaultRules.Check(fault, when ?? new GatewayOccasion());
        lock (world.Gate)
        {
            if (occasion.Moment != GatewayMoment.Now)
                return world.Faults.Plan(fault, occasion).Id;
            foreach (var session in sessions.All)
                sessions.Faults.DoNow(fault, occasion, session);
            return 0;
        }
    }

    /// <summary>Lets something go wrong with requests.</summary>
    /// <returns>The fault's id.</returns>
    /// <exception cref="RefusedException">50035: a number is out of its range, or the route is empty.</exception>
    public int Disturb(RestFault fault, RestOccasion when)
    {
        FaultRules.Check(fault, when);
        lock (world.Gate)
            return world.Faults.Plan(fault, when).Id;
    }

    /// <summary>All planned faults and the last of those that are over, as they were posted, each with id, struck (how many times) and over.</summary>
    public JsonArray Faults()
    {
        lock (world.Gate)
            return world.Faults.All.Select(FaultView.Of).ToJson();
    }

    /// <summary>Whether a fault of this id is planned and not over.</summary>
    public bool Waits(int id)
    {
        lock (world.Gate)
            return world.Faults.Waiting().Any(plan => plan.Id == id);
    }

    /// <summary>Ends one fault, or all.</summary>
    /// <exception cref="RefusedException">404: no fault has this id.</exception>
    public void ClearFaults(int? id = null)
    {
        lock (world.Gate)
        {
            if (id is null)
                world.Faults.ClearAll();
            else if (!world.Faults.Clear(id.Value))
                throw DiscordErrors.NotFound;
        }
    }
}
