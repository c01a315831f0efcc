using System.Net;
using System.Net.Sockets;

namespace HcsmChatBot.Tests;

internal static class Ports
{
    /// <returns>A port of this machine where nobody listened a moment ago.</returns>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
