using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace HcsmChatBot.Doctor;

/// <summary>Whether a host can be reached from here: its name, a connection, its certificate. Nothing is sent.</summary>
internal static class Reach
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <returns>What is wrong, in words; null where nothing is.</returns>
    public static async Task<string?> TroubleAsync(Uri address, CancellationToken stopping)
    {
        var secure = address.Scheme is "https" or "wss";
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        tooLong.CancelAfter(Longest);
        try
        {
            // Where a proxy is set, the bot goes through it, and how far that reaches the request to the API has shown.
            var proxy = HttpClient.DefaultProxy.GetProxy(new UriBuilder(address) { Scheme = secure ? "https" : "http" }.Uri);
            using var connection = new TcpClient();
            await connection.ConnectAsync((proxy ?? address).Host, (proxy ?? address).Port, tooLong.Token);
            if (!secure || proxy is not null)
                return null;
            await using var tls = new SslStream(connection.GetStream());
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host }, tooLong.Token);
            return null;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData ? "its name has no address here" : "no connection is made";
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException)
        {
            return "its certificate or its TLS is not accepted";
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return "it does not answer";
        }
    }
}
