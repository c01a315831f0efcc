using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Which channels of a guild are known, and which of them every member sees.</summary>
public sealed class ChannelSightTests
{
    private static readonly UInt128 View = Permissions.SetOf(Permission.ViewChannel);

    private readonly Mock<IDiscordRest> rest = new(MockBehavior.Strict);

    [Fact]
    public void A_channel_is_open_to_all_unless_everybody_is_denied_or_the_guild_shows_nothing()
    {
        var guilds = Told(View, Channel(2), Channel(3, deny: View), Channel(4, deny: View, allow: View));
        var closed = Told(0, Channel(2), Channel(3, allow: View));

        Assert.Equal<bool?>([true, false, true], new ulong[] { 2, 3, 4 }.Select(guilds.IsOpenToAll));
        Assert.Equal<bool?>([false, true], new ulong[] { 2, 3 }.Select(closed.IsOpenToAll));
    }

    [Fact]
    public void Of_one_that_is_not_known_nobody_can_tell() => Assert.Null(Told(View, Channel(2)).IsOpenToAll(99));

    [Fact]
    public async Task After_a_resumed_session_it_is_asked_for_what_everybody_may()
    {
        rest.Setup(discord => discord.GetGuildChannelsAsync(1, It.IsAny<CancellationToken>())).ReturnsAsync([Channel(2), Channel(3, deny: View)]);
        rest.Setup(discord => discord.GetGuildAsync(1, It.IsAny<CancellationToken>())).ReturnsAsync(new Guild { Id = 1, Roles = [new Role { Id = 1, Permissions = View }] });
        var guilds = new Guilds(rest.Object);

        await guilds.KnowChannelsAsync(1, default);
        bool?[] without = [guilds.IsOpenToAll(2), guilds.IsOpenToAll(3)];
        await guilds.KnowSightAsync(1, default);

        Assert.Equal([null, false], without);
        Assert.True(guilds.IsOpenToAll(2));
    }

    [Fact]
    public async Task After_a_resumed_session_the_channels_are_asked_for_once()
    {
        rest.Setup(discord => discord.GetGuildChannelsAsync(1, It.IsAny<CancellationToken>())).ReturnsAsync([new Channel { Id = 2, Name = "moderators" }]);
        var guilds = new Guilds(rest.Object);

        await guilds.KnowChannelsAsync(1, default);
        await guilds.KnowChannelsAsync(1, default);

        Assert.Equal(2UL, guilds.ChannelIn(1, "moderators")?.Id);
        rest.Verify(discord => discord.GetGuildChannelsAsync(1, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Where_the_gateway_told_them_nobody_is_asked() => await Told(View, Channel(2)).KnowChannelsAsync(1, default);

    [Fact]
    public async Task Where_Discord_does_not_answer_it_is_asked_another_time()
    {
        rest.SetupSequence(discord => discord.GetGuildChannelsAsync(1, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordUnreachableException("no answer", new HttpRequestException()))
            .ReturnsAsync([new Channel { Id = 2, Name = "moderators" }]);
        var guilds = new Guilds(rest.Object);

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => guilds.KnowChannelsAsync(1, default));
        Assert.Null(guilds.ChannelIn(1, "moderators")?.Id);
        await guilds.KnowChannelsAsync(1, default);

        Assert.Equal(2UL, guilds.ChannelIn(1, "moderators")?.Id);
    }

    private Guilds Told(UInt128 everybody, params Channel[] channels)
    {
        var guilds = new Guilds(rest.Object);
        guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = 1, Roles = [new Role { Id = 1, Name = "@everyone", Permissions = everybody }], Channels = channels }));
        return guilds;
    }

    private static Channel Channel(ulong id, UInt128? deny = null, UInt128? allow = null) => new()
    {
        Id = id,
        GuildId = 1,
        PermissionOverwrites = deny is null && allow is null ? [] : [new PermissionOverwrite { Id = 1, Deny = deny ?? 0, Allow = allow ?? 0 }],
    };
}
