using System.Net.WebSockets;

namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>Faults over HTTP, and what a client makes of them.</summary>
internal static class Disturbances
{
    public static Task<Reply> DisturbAsync(this Stage stage, object fault) => stage.RehearseAsync(HttpMethod.Post, "faults", fault);

    public static void Say(this Stage stage, params string[] texts)
    {
        foreach (var text in texts)
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, text));
    }

    /// <summary>Identifies, reads READY and GUILD_CREATE, and loses the connection.</summary>
    public static async Task<(string Session, long Sequence)> LoseAsync(this Stage stage)
    {
        using var socket = await stage.IdentifyAsync();
        var session = (string)(await socket.NextAsync("READY"))["session_id"]!;
        await socket.NextAsync("GUILD_CREATE");
        return (session, socket.Sequence);
    }

    /// <summary>Connects and asks to resume; the hello has been read.</summary>
    public static async Task<GatewaySocket> ResumeAsync(this Stage stage, string session, long sequence)
    {
        var socket = await stage.ConnectAsync();
        await socket.ReceiveAsync();
        await socket.SendAsync(6, new { token = stage.Bot.Token, session_id = session, seq = sequence });
        return socket;
    }

    /// <summary>The texts of the next so many MESSAGE_CREATE, each with its sequence.</summary>
    public static async Task<List<(long Sequence, string Text)>> MessagesAsync(this GatewaySocket socket, int count)
    {
        var heard = new List<(long, string)>();
        while (heard.Count < count)
        {
            var payload = await socket.ReceiveAsync();
            if ((string?)payload["t"] == "MESSAGE_CREATE")
                heard.Add(((long)payload["s"]!, (string)payload["d"]!["content"]!));
        }

        return heard;
    }

    /// <summary>How many payloads come before the connection ends without a close frame.</summary>
    public static async Task<int> PayloadsBeforeCutAsync(this GatewaySocket socket)
    {
        for (var read = 0; ; read++)
        {
            try
            {
                await socket.ReceiveAsync();
            }
            catch (WebSocketException)
            {
                return read;
            }
        }
    }
}
