using System.Text.Json.Serialization;

namespace HcsmChatBot.Sandbox;

/// <summary>Something that goes wrong, as data: on a gateway connection (<see cref="GatewayFault"/>) or with a request (<see cref="RestFault"/>).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(GatewayFault.Close), "close")]
[JsonDerivedType(typeof(GatewayFault.Reconnect), "reconnect")]
[JsonDerivedType(typeof(GatewayFault.Invalid), "invalid")]
[JsonDerivedType(typeof(GatewayFault.Heartbeat), "heartbeat")]
[JsonDerivedType(typeof(GatewayFault.Abort), "abort")]
[JsonDerivedType(typeof(GatewayFault.Forget), "forget")]
[JsonDerivedType(typeof(GatewayFault.Silence), "silence")]
[JsonDerivedType(typeof(GatewayFault.Torn), "torn")]
[JsonDerivedType(typeof(GatewayFault.Corrupt), "corrupt")]
[JsonDerivedType(typeof(GatewayFault.Nonsense), "nonsense")]
[JsonDerivedType(typeof(GatewayFault.Withhold), "withhold")]
[JsonDerivedType(typeof(GatewayFault.Delay), "delay")]
[JsonDerivedType(typeof(GatewayFault.Duplicate), "duplicate")]
[JsonDerivedType(typeof(GatewayFault.Swap), "swap")]
[JsonDerivedType(typeof(GatewayFault.Drop), "drop")]
[JsonDerivedType(typeof(RestFault.RateLimited), "rateLimited")]
[JsonDerivedType(typeof(RestFault.Cloudflare), "cloudflare")]
[JsonDerivedType(typeof(RestFault.Forbidden), "forbidden")]
[JsonDerivedType(typeof(RestFault.Unauthorized), "unauthorized")]
[JsonDerivedType(typeof(RestFault.ServerError), "serverError")]
[JsonDerivedType(typeof(RestFault.Slow), "slow")]
[JsonDerivedType(typeof(RestFault.LostReply), "lostReply")]
[JsonDerivedType(typeof(RestFault.Refused), "refused")]
[JsonDerivedType(typeof(RestFault.NonsenseBody), "nonsenseBody")]
[JsonDerivedType(typeof(RestFault.TruncatedBody), "truncatedBody")]
public abstract record Fault
{
    private protected Fault()
    {
    }
}
