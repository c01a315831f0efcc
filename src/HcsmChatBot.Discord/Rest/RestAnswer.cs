using System.Net;

namespace HcsmChatBot.Discord.Rest;

/// <summary>What came back.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, byte[] Body, RateLimitNews Limits)
{
    /// <summary>Null where it had no date.</summary>
    public ClockReading? Clock { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsServerError => (int)Status >= 500;
}
