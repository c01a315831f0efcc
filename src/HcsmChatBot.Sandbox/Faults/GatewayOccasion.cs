using System.Text.Json.Serialization;

namespace HcsmChatBot.Sandbox;

/// <summary>When a fault of the gateway strikes, and whom. Several filters must all fit.</summary>
public sealed record GatewayOccasion : FaultOccasion
{
    /// <summary>
    /// Null: at once for what can be done at once, unless <see cref="FaultOccasion.After"/> or <see cref="Event"/> is given; otherwise at dispatches.
    /// Among dispatches what is not done to a dispatch itself stands right behind the last of <see cref="FaultOccasion.After"/>, with 0 in front of the next;
    /// at the other moments it takes the place of what would have been said.
    /// </summary>
    public GatewayMoment? Moment { get; init; }

    /// <summary>Only this bot (by user id); not known before it identifies.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? Bot { get; init; }

    /// <summary>Only this session; not known before it is opened or resumed.</summary>
    public string? Session { get; init; }

    /// <summary>Only dispatches of this name, such as MESSAGE_CREATE.</summary>
    public string? Event { get; init; }
}
