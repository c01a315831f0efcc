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

    /// <summary>Disturbs all connections.</summary>
    /// <param name="code">The close code for <see cref="GatewayDrop.Close"/>, 4000 when not given.</param>
    public void Drop(GatewayDrop how, int code = 4000)
    {
        lock (world.Gate)
        {
            foreach (var session in sessions.All.ToList())
            {
                if (session.Connection is not { } connection)
                    continue;
                Disturb(connection, how, code);
                if (how == GatewayDrop.Invalid)
                    session.Detach(connection);
            }

            if (how == GatewayDrop.Forget)
                sessions.ForgetAll();
        }
    }

    private static void Disturb(GatewayConnection connection, GatewayDrop how, int code)
    {
        switch (how)
        {
            case GatewayDrop.Abort or GatewayDrop.Forget:
                connection.Abort();
                break;
            case GatewayDrop.Close:
                connection.Close(code);
                break;
            case GatewayDrop.Reconnect:
                connection.Send(Opcodes.Reconnect, null);
                break;
            case GatewayDrop.Invalid:
                connection.Send(Opcodes.InvalidSession, true);
                break;
            case GatewayDrop.Heartbeat:
                connection.Send(Opcodes.Heartbeat, null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }
    }
}
