namespace HcsmChatBot.Sandbox;

/// <summary>What is about to be said on a connection.</summary>
/// <param name="Moment">Null for what no fault is made for, such as op 7.</param>
/// <param name="Session">Null before there is one.</param>
/// <param name="Event">The dispatch's name.</param>
internal sealed record GatewaySaying(GatewayMoment? Moment, GatewaySession? Session, string? Event, byte[] Payload)
{
    public string? BotId { get; init; } = Session?.BotId;

    public bool IsDispatch => Moment is GatewayMoment.Dispatch or GatewayMoment.Replay;
}
