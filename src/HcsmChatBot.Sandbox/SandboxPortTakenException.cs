namespace HcsmChatBot.Sandbox;

/// <summary>Another program listens on the wanted port.</summary>
public sealed class SandboxPortTakenException(int port, Exception? inner = null)
    : Exception($"Port {port} on 127.0.0.1 is taken by another program.", inner)
{
    public int Port { get; } = port;
}
