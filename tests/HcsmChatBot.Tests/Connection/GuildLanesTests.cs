using HcsmChatBot.Connection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace HcsmChatBot.Tests.Connection;

public sealed class GuildLanesTests
{
    private const ulong Guild = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> done = [];
    private readonly TaskCompletionSource fetched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Mock<IHostApplicationLifetime> lifetime = new();
    private readonly GuildLanes lanes;

    public GuildLanesTests() => lanes = new GuildLanes(new Errands(new WorkInHand(), lifetime.Object, NullLogger<Errands>.Instance));

    [Fact]
    public async Task Where_nothing_is_under_way_it_is_done_at_once()
    {
        await FollowAsync(Guild, "message");

        Assert.Equal(["message"], done);
    }

    [Fact]
    public async Task What_follows_comes_in_its_turn_and_the_caller_goes_on()
    {
        lanes.Enter(Guild, FetchAsync, default);
        await FollowAsync(Guild, "one");
        await FollowAsync(Guild, "two");
        await FollowAsync(guild: 2, "elsewhere");
        Assert.Equal(["elsewhere"], done);

        fetched.SetResult();
        await LastAsync();

        Assert.Equal(["elsewhere", "history", "one", "two", "last"], done);
    }

    [Fact]
    public async Task When_a_thousand_wait_the_caller_waits_with_them()
    {
        lanes.Enter(Guild, FetchAsync, default);
        for (var waiting = 0; waiting < 1000; waiting++)
            await FollowAsync(Guild, "message");

        var following = FollowAsync(Guild, "one more");
        Assert.False(following.IsCompleted);
        fetched.SetResult();
        await following.WaitAsync(Patience);

        Assert.Equal((1002, "one more"), (done.Count, done[^1]));
    }

    private Task FollowAsync(ulong guild, string what) => lanes.FollowAsync(
        guild,
        () =>
        {
            done.Add(what);
            return Task.CompletedTask;
        },
        default);

    private async Task FetchAsync()
    {
        await fetched.Task;
        done.Add("history");
    }

    /// <summary>Waits until all before it is done.</summary>
    private async Task LastAsync()
    {
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lanes.Enter(
            Guild,
            () =>
            {
                done.Add("last");
                last.SetResult();
                return Task.CompletedTask;
            },
            default);
        await last.Task.WaitAsync(Patience);
    }
}
