using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Tests.Archive;
using Moq;

namespace HcsmChatBot.Tests.Connection;

/// <summary>Every message of a history is told once and in order, whatever Discord's pages look like.</summary>
public sealed class HistoryWalkTests
{
    private static readonly ulong Millisecond = Snowflake.At(ArchivedChat.Now);

    private readonly List<ulong> history = [];
    private readonly List<ulong> asked = [];
    private readonly Mock<IDiscordRest> rest = new(MockBehavior.Strict);
    private Func<ulong, IEnumerable<ulong>> page;

    public HistoryWalkTests()
    {
        page = after => history.Where(id => id > after).Order().Take(100);
        rest.Setup(discord => discord.GetMessagesAfterAsync(ArchivedChat.Place, It.IsAny<ulong>(), 100, It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int _, CancellationToken _) =>
            {
                asked.Add(after);
                return [.. page(after).Select(id => ArchivedChat.Message(id, "text"))];
            });
    }

    [Theory]
    [Trait("Obligation", "R13")]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(99, 2)]
    [InlineData(100, 2)]
    [InlineData(101, 3)]
    [InlineData(1000, 12)]
    public async Task Messages_of_their_own_milliseconds_take_about_a_request_for_each_hundred(int count, int requests)
    {
        history.AddRange(Enumerable.Range(1, count).Select(n => Millisecond + ((ulong)n << 22)));

        Assert.Equal(history, await ToldAsync());
        Assert.InRange(asked.Count, 1, requests);
    }

    [Theory]
    [Trait("Fault", "26")]
    [Trait("Obligation", "R14")]
    [InlineData(2)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(350)]
    public async Task However_many_messages_one_millisecond_has_the_walk_gets_beyond_it(int count)
    {
        history.Add(Millisecond - 1);
        history.AddRange(Enumerable.Range(0, count).Select(n => Millisecond + (ulong)n));
        history.Add(Millisecond + (1 << 22));

        Assert.Equal(history, await ToldAsync());
        Assert.InRange(asked.Count, 1, 15);
    }

    [Fact]
    [Trait("Obligation", "R14")]
    public async Task What_a_page_told_already_is_not_told_again_and_what_it_left_out_of_its_last_millisecond_comes_in_its_place()
    {
        // The first page ends within a millisecond, and leaves out one of it that has a lower id.
        var first = Enumerable.Range(1, 99).Select(n => Millisecond - ((ulong)(100 - n) << 22)).Append(Millisecond + 7).ToArray();
        history.AddRange([.. first, Millisecond + 3, Millisecond + 9]);
        page = after => after == 0 ? first : history.Where(id => id > after).Order().Take(100);

        Assert.Equal(history.Order(), await ToldAsync());
    }

    [Fact]
    [Trait("Obligation", "R14")]
    public async Task A_page_that_leads_no_further_ends_it()
    {
        history.AddRange(Enumerable.Range(1, 100).Select(n => (ulong)n));
        page = _ => history;

        Assert.Equal(history, await ToldAsync());
        Assert.InRange(asked.Count, 1, 3);
    }

    [Fact]
    [Trait("Fault", "21")]
    [Trait("Obligation", "R13")]
    public async Task An_empty_history_of_a_channel_that_has_a_message_is_hidden_and_not_empty()
    {
        LastIs(Millisecond);
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, Millisecond, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(System.Net.HttpStatusCode.Forbidden, 50013, "Missing Permissions"));

        await Assert.ThrowsAsync<HiddenHistoryException>(WholeAsync);
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task A_history_that_breaks_off_before_its_last_message_is_hidden()
    {
        history.AddRange(Enumerable.Range(1, 100).Select(n => Millisecond + ((ulong)n << 22)));
        var next = history[^1] + 1;
        LastIs(next);
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, next, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(System.Net.HttpStatusCode.Forbidden, 50001, "Missing Access"));

        await Assert.ThrowsAsync<HiddenHistoryException>(WholeAsync);
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task Where_the_last_message_was_deleted_since_nothing_is_hidden()
    {
        history.Add(Millisecond);
        LastIs(Millisecond + 1);
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, Millisecond + 1, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(System.Net.HttpStatusCode.NotFound, 10008, "Unknown Message"));

        Assert.Equal(history, await WholeAsync());
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task A_channel_in_which_nobody_ever_wrote_is_empty()
    {
        LastIs(null);

        Assert.Empty(await WholeAsync());
    }

    private void LastIs(ulong? id) => rest.Setup(discord => discord.GetChannelAsync(ArchivedChat.Place, It.IsAny<CancellationToken>()))
        .ReturnsAsync(new Channel { Id = ArchivedChat.Place, LastMessageId = id });

    private Task<List<ulong>> ToldAsync() => IdsAsync(rest.Object.HistoryAsync(ArchivedChat.Place, 0, default));

    private Task<List<ulong>> WholeAsync() => IdsAsync(rest.Object.WholeHistoryAsync(ArchivedChat.Place, 0, default));

    private static async Task<List<ulong>> IdsAsync(IAsyncEnumerable<Message> messages)
    {
        var ids = new List<ulong>();
        await foreach (var message in messages)
            ids.Add(message.Id);
        return ids;
    }
}
