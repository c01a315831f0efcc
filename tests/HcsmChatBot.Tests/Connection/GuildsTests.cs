using System.Net;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using Moq;

namespace HcsmChatBot.Tests.Connection;

public sealed class GuildsTests
{
    private const ulong Guild = 1;
    private const ulong Place = 2;
    private const ulong Thread = 20;

    private readonly Mock<IDiscordRest> rest = new(MockBehavior.Strict);
    private readonly Guilds guilds;

    public GuildsTests() => guilds = new Guilds(rest.Object);

    [Fact]
    public async Task What_the_gateway_told_is_not_asked_for()
    {
        guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = Guild, Channels = [Channel(Place)], Threads = [ThreadOf(Place)] }));

        Assert.Equal(Place, await guilds.ChannelOfAsync(Place, default));
        Assert.Equal(Place, await guilds.ChannelOfAsync(Thread, default));
        Assert.Equal("place-2", guilds.NameOf(Place));
    }

    [Fact]
    public async Task A_channel_in_a_category_is_its_own_place()
    {
        guilds.Note(new GatewayEvent.ChannelSeen(Channel(Place) with { ParentId = 99 }));

        Assert.Equal(Place, await guilds.ChannelOfAsync(Place, default));
    }

    [Fact]
    public void A_new_name_replaces_the_old_one()
    {
        guilds.Note(new GatewayEvent.ChannelSeen(Channel(Place)));
        guilds.Note(new GatewayEvent.ChannelSeen(Channel(Place) with { Name = "renamed" }));

        Assert.Equal("renamed", guilds.NameOf(Place));
    }

    [Fact]
    public void What_is_gone_is_forgotten()
    {
        guilds.Note(new GatewayEvent.ChannelSeen(Channel(Place)));
        guilds.Note(new GatewayEvent.ChannelGone(Place, Guild));

        Assert.Null(guilds.NameOf(Place));
    }

    [Fact]
    [Trait("Obligation", "G25")]
    public async Task Threads_that_are_listed_replace_those_known_in_the_channels_they_are_listed_for()
    {
        var (gone, elsewhere, listed) = (ThreadOf(Place), ThreadOf(Place + 1) with { Id = Thread + 1 }, ThreadOf(Place) with { Id = Thread + 2 });
        guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = Guild, Threads = [gone with { GuildId = Guild }, elsewhere with { GuildId = Guild }] }));
        rest.Setup(asked => asked.GetChannelAsync(gone.Id, It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10003, "Unknown Channel"));

        guilds.Note(new GatewayEvent.ThreadsListed(Guild, [Place], [listed]));

        Assert.Equal(gone.Id, await guilds.ChannelOfAsync(gone.Id, default));
        Assert.Equal(Place + 1, await guilds.ChannelOfAsync(elsewhere.Id, default));
        Assert.Equal(Place, await guilds.ChannelOfAsync(listed.Id, default));
    }

    [Fact]
    [Trait("Obligation", "G25")]
    public async Task A_list_of_threads_that_names_no_channel_is_of_the_whole_guild_and_of_no_other()
    {
        var (ours, theirs) = (ThreadOf(Place) with { GuildId = Guild }, ThreadOf(77) with { Id = 78, GuildId = 76 });
        guilds.Note(new GatewayEvent.ChannelSeen(ours));
        guilds.Note(new GatewayEvent.ChannelSeen(theirs));
        rest.Setup(asked => asked.GetChannelAsync(ours.Id, It.IsAny<CancellationToken>())).ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10003, "Unknown Channel"));

        guilds.Note(new GatewayEvent.ThreadsListed(Guild, [], []));

        Assert.Equal(ours.Id, await guilds.ChannelOfAsync(ours.Id, default));
        Assert.Equal(77UL, await guilds.ChannelOfAsync(theirs.Id, default));
    }

    [Fact]
    public async Task A_thread_that_is_unknown_after_a_resume_is_asked_for_once()
    {
        rest.Setup(asked => asked.GetChannelAsync(Thread, It.IsAny<CancellationToken>())).ReturnsAsync(ThreadOf(Place));

        Assert.Equal(Place, await guilds.ChannelOfAsync(Thread, default));
        Assert.Equal(Place, await guilds.ChannelOfAsync(Thread, default));

        rest.Verify(asked => asked.GetChannelAsync(Thread, It.IsAny<CancellationToken>()), Times.Once);
    }

    public static TheoryData<Exception> Failures => [new DiscordException(HttpStatusCode.NotFound, 10003, "Unknown Channel"), new DiscordUnreachableException("no answer")];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_to_ask_leaves_the_place_as_it_is_and_it_is_asked_again_later(Exception failure)
    {
        rest.SetupSequence(asked => asked.GetChannelAsync(Thread, It.IsAny<CancellationToken>())).ThrowsAsync(failure).ReturnsAsync(ThreadOf(Place));

        Assert.Equal(Thread, await guilds.ChannelOfAsync(Thread, default));
        Assert.Equal(Place, await guilds.ChannelOfAsync(Thread, default));
    }

    [Fact]
    public async Task The_names_of_roles_that_are_unknown_after_a_resume_are_asked_for_once()
    {
        rest.Setup(asked => asked.GetGuildAsync(Guild, It.IsAny<CancellationToken>())).ReturnsAsync(GuildWith("Moderator"));

        Assert.True(await IsModeratorAsync());
        Assert.True(await IsModeratorAsync());

        rest.Verify(asked => asked.GetGuildAsync(Guild, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task A_role_that_is_renamed_is_known_by_its_new_name()
    {
        guilds.Note(new GatewayEvent.GuildAvailable(GuildWith("Nurses")));
        Assert.False(await IsModeratorAsync());

        guilds.Note(new GatewayEvent.RoleSeen(Guild, new Role { Id = 30, Name = "Moderator" }));
        Assert.True(await IsModeratorAsync());
    }

    [Fact]
    public async Task A_role_of_the_same_id_in_another_guild_makes_nobody_a_moderator()
    {
        guilds.Note(new GatewayEvent.GuildAvailable(GuildWith("Moderator") with { Id = 77 }));
        guilds.Note(new GatewayEvent.GuildAvailable(GuildWith("Nurses")));

        Assert.False(await IsModeratorAsync());
    }

    [Fact]
    public async Task Nobody_is_no_moderator() => Assert.False(await guilds.IsModeratorAsync(Guild, null, "Moderator", default));

    [Theory]
    [InlineData(33, true)]
    [InlineData(3, true)]
    [InlineData(11, false)]
    public async Task A_role_that_may_manage_events_makes_a_moderator_whatever_its_name(int bit, bool isModerator)
    {
        guilds.Note(new GatewayEvent.RoleSeen(Guild, new Role { Id = 30, Name = "Organisers", Permissions = (UInt128)1 << bit }));

        Assert.Equal(isModerator, await IsModeratorAsync());
    }

    [Fact]
    public async Task Whose_a_guild_is_is_asked_for_once_after_a_resume()
    {
        rest.Setup(asked => asked.GetGuildAsync(Guild, It.IsAny<CancellationToken>())).ReturnsAsync(GuildWith("Nurses") with { OwnerId = 9 });

        Assert.True(await IsByModeratorAsync(author: 9));
        Assert.False(await IsByModeratorAsync(author: 4));

        rest.Verify(asked => asked.GetGuildAsync(Guild, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Where_Discord_does_not_tell_an_author_counts_as_a_participant(Exception failure)
    {
        rest.Setup(asked => asked.GetGuildAsync(Guild, It.IsAny<CancellationToken>())).ThrowsAsync(failure);

        Assert.False(await IsByModeratorAsync(author: 9));
    }

    private Task<bool> IsByModeratorAsync(ulong author) =>
        guilds.IsByModeratorAsync(Guild, new Message { Author = new User { Id = author }, Member = new Member { Roles = [30] } }, "Moderator", default);

    private Task<bool> IsModeratorAsync() => guilds.IsModeratorAsync(Guild, new Member { Roles = [30] }, "Moderator", default);

    private static Guild GuildWith(string role) => new() { Id = Guild, Roles = [new Role { Id = 30, Name = role }] };

    private static Channel Channel(ulong id) => new() { Id = id, Name = $"place-{id}" };

    private static Channel ThreadOf(ulong channel) => new() { Id = Thread, Type = ChannelType.PublicThread, ParentId = channel };
}
