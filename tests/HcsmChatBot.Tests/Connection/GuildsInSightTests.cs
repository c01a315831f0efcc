using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Tests.Connection;

public sealed class GuildsInSightTests
{
    private static readonly GatewayEvent Come = new GatewayEvent.GuildAvailable(new Guild { Id = 1 });
    private static readonly GatewayEvent Begun = new GatewayEvent.Ready(new User(), 9, "one", new Uri("wss://gateway.example/"), [1]);

    private readonly GuildsInSight guilds = new();

    [Fact]
    [Trait("Obligation", "G22")]
    public void A_guild_comes_into_sight_once_in_a_new_session()
    {
        Assert.False(guilds.HasGrown(Begun));
        Assert.True(guilds.HasGrown(Come));
        Assert.False(guilds.HasGrown(Come));

        guilds.HasGrown(Begun);
        Assert.True(guilds.HasGrown(Come));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Obligation", "G22")]
    public void After_an_outage_or_an_invitation_it_comes_into_sight_again(bool outage)
    {
        guilds.HasGrown(Come);

        Assert.False(guilds.HasGrown(new GatewayEvent.GuildGone(1, outage)));
        Assert.True(guilds.HasGrown(Come));
    }

    [Fact]
    public void Nothing_else_brings_one_into_sight()
    {
        Assert.False(guilds.HasGrown(new GatewayEvent.Resumed()));
        Assert.False(guilds.HasGrown(new GatewayEvent.ThreadsListed(1, [], [])));
    }
}
