using HcsmChatBot.Discord;

namespace HcsmChatBot.Connection;

/// <summary>Tells the gateway how far the bot has come.</summary>
public sealed class GatewayCommits(GatewayProgress progress, IGateway gateway)
{
    public void Done(Ticket? ticket)
    {
        if (ticket is not { } done)
            return;
        progress.Done(done);
        if (progress.Mark is var (sessionId, sequence))
            gateway.Committed(sessionId, sequence);
    }
}
