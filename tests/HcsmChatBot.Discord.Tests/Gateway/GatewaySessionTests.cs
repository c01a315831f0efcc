using System.Text;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>What a session decides, without any connection.</summary>
public sealed class GatewaySessionTests
{
    private const string Hello = """{"op":10,"d":{"heartbeat_interval":41250}}""";
    private static readonly GatewaySession Running = new() { Id = "one", ResumeUrl = new Uri("wss://resume.test"), Heard = 9 };

    [Fact]
    [Trait("Obligation", "G2")]
    public void Without_a_session_a_greeting_is_answered_by_identifying()
    {
        var (_, actions) = Receive(new GatewaySession(), Hello);

        Assert.Equal([new GatewayAction.StartHeartbeat(TimeSpan.FromMilliseconds(41250)), new GatewayAction.Identify()], actions);
    }

    [Fact]
    [Trait("Obligation", "G3")]
    [Trait("Obligation", "G7")]
    public void With_a_session_a_greeting_is_answered_by_resuming_and_heartbeats_claim_no_more_than_that()
    {
        var (next, actions) = Receive(Running, Hello, committed: 7);

        Assert.Equal([new GatewayAction.StartHeartbeat(TimeSpan.FromMilliseconds(41250)), new GatewayAction.Resume("one", 7)], actions);
        Assert.Equal(7, next.Heard);
    }

    [Theory]
    [InlineData("""{"op":10}""")]
    [InlineData("""{"op":10,"d":{}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":0}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":"soon"}}""")]
    public void A_greeting_that_tells_no_interval_is_left(string hello) =>
        Assert.Equal([new GatewayAction.Leave(new ConnectionEnd.Unreadable("a greeting that tells no interval"))], Receive(Running, hello).Actions);

    [Fact]
    public void A_dispatch_moves_what_was_heard_and_is_delivered()
    {
        var (next, actions) = Receive(Running, """{"op":0,"s":10,"t":"TYPING_START","d":{}}""");

        Assert.Equal(10, next.Heard);
        Assert.Equal([new GatewayAction.Deliver(new Dispatch("one", 10, new GatewayEvent.Other("TYPING_START")))], actions);
    }

    [Fact]
    [Trait("Obligation", "G7")]
    public void A_ready_replaces_the_session()
    {
        var (next, _) = Receive(Running, """
            {"op":0,"s":1,"t":"READY","d":{"user":{"id":1},"session_id":"two","resume_gateway_url":"wss://two.test","application":{"id":"2"}}}
            """);

        Assert.Equal(new GatewaySession { Id = "two", ResumeUrl = new Uri("wss://two.test"), Heard = 1 }, next);
    }

    [Fact]
    [Trait("Obligation", "G8")]
    [Trait("Obligation", "G9")]
    public void Only_a_session_the_gateway_gave_up_is_forgotten()
    {
        Assert.Equal(new GatewaySession(), Running.After(new ConnectionEnd.SessionInvalid(Resumable: false)));
        foreach (var end in new ConnectionEnd[]
        {
            new ConnectionEnd.SessionInvalid(Resumable: true), new ConnectionEnd.Zombie(), new ConnectionEnd.ReconnectAsked(), new ConnectionEnd.Unreached("no route"),
            new ConnectionEnd.Unreadable(), new ConnectionEnd.Closed(null),
        })
            Assert.Equal(Running, Running.After(end));
    }

    private static (GatewaySession Next, GatewayAction[] Actions) Receive(GatewaySession session, string json, long committed = 0)
    {
        var (next, actions) = session.Receive(Assert.IsType<GatewayPayload>(GatewayPayload.TryRead(Encoding.UTF8.GetBytes(json))), committed);
        return (next, [.. actions]);
    }
}
