using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The bots' connections, and how to disturb them.</summary>
public sealed partial class RehearsalApi
{
    /// <summary>The sequence of the last dispatch to the newest session; 0 when there is none.</summary>
    public long LastSequence
    {
        get
        {
            lock (world.Gate)
                return sessions.Newest()?.LastSequence ?? 0;
        }
    }

    /// <summary>Whether the newest session has a connection.</summary>
    public bool IsConnected
    {
        get
        {
            lock (world.Gate)
                return sessions.Newest()?.Connection is not null;
        }
    }

    /// <summary>Per session: bot, connected, lastSequence, resumes, and how often its bot has identified.</summary>
    public JsonArray Gateway()
    {
        lock (world.Gate)
        {
            return sessions.All.Select(session => new JsonObject
            {
                ["bot"] = session.BotId,
                ["session"] = session.Id,
                ["connected"] = session.Connection is not null,
                ["lastSequence"] = session.LastSequence,
                ["resumes"] = session.Resumes,
                ["identifies"] = sessions.IdentifiesOf(session.BotId),
            }).ToJson();
        }
    }

    /// <summary>Disturbs all connections at once: <see cref="Disturb(GatewayFault, GatewayOccasion?)"/> in short.</summary>
    /// <param name="code">The close code for <see cref="GatewayDrop.Close"/>, 4000 when not given.</param>
    public void Drop(GatewayDrop how, int code = 4000) => Disturb(how switch
    {
        GatewayDrop.Abort => new GatewayFault.Abort(),
        GatewayDrop.Close => new GatewayFault.Close(code),
        GatewayDrop.Reconnect => new GatewayFault.Reconnect(),
        GatewayDrop.Invalid => new GatewayFault.Invalid(),
        GatewayDrop.Forget => new GatewayFault.Forget(),
        GatewayDrop.Heartbeat => new GatewayFault.Heartbeat(),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    });
}
