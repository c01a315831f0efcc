using System.Net;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using Moq;

namespace HcsmChatBot.Tests.Archive;

/// <summary>What is missing from Discord's history is deleted only where it is sure that Discord shows its history.</summary>
public sealed class HistoryComparisonTests : IDisposable
{
    private readonly ArchivedChat chat = new();
    private readonly Mock<IDiscordRest> rest = new(MockBehavior.Strict);
    private readonly List<Message> history = [];

    public HistoryComparisonTests() =>
        rest.Setup(discord => discord.GetMessagesAfterAsync(ArchivedChat.Place, It.IsAny<ulong>(), 100, It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int limit, CancellationToken _) => [.. history.Where(message => message.Id > after).Take(limit)]);

    public void Dispose() => chat.Dispose();

    [Fact]
    public async Task What_is_missing_among_what_was_read_is_gone()
    {
        await KeepAsync(10, 11, 12);
        history.AddRange([ArchivedChat.Message(10, "10"), ArchivedChat.Message(12, "12")]);

        Assert.Equal([11UL], await GoneAsync());
    }

    [Fact]
    [Trait("Fault", "21")]
    [Trait("Obligation", "R13")]
    public async Task Where_the_history_is_hidden_nothing_is_taken_for_deleted()
    {
        await KeepAsync(10, 11);
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, 10, It.IsAny<CancellationToken>())).ReturnsAsync(ArchivedChat.Message(10, "10"));
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, 11, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.Forbidden, 50001, "Missing Access"));

        Assert.Empty(await GoneAsync());
    }

    [Fact]
    public async Task After_the_last_that_was_read_each_is_asked_for()
    {
        await KeepAsync(10, 11);
        history.Add(ArchivedChat.Message(10, "10"));
        rest.Setup(discord => discord.GetMessageAsync(ArchivedChat.Place, 11, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.NotFound, 10008, "Unknown Message"));

        Assert.Equal([11UL], await GoneAsync());
    }

    [Fact]
    public async Task What_is_as_it_was_costs_one_request_and_changes_nothing()
    {
        await KeepAsync(10, 11);
        history.AddRange([ArchivedChat.Message(10, "10"), ArchivedChat.Message(11, "11"), ArchivedChat.Message(200, "of another chat")]);

        Assert.Empty(await FindingsAsync());
        rest.Verify(discord => discord.GetMessagesAfterAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_was_never_seen_comes_with_those_who_reacted_to_it()
    {
        history.Add(ArchivedChat.Message(10, "10") with { Reactions = [new Reaction { Count = 1, Emoji = new Emoji { Name = "👍" } }] });
        rest.Setup(discord => discord.GetChannelAsync(ArchivedChat.Place, It.IsAny<CancellationToken>())).ReturnsAsync(new Channel { Id = ArchivedChat.Place, LastMessageId = 10 });
        rest.Setup(discord => discord.GetMemberAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Member { Nick = "Lee" });
        rest.Setup(discord => discord.GetReactionsAsync(ArchivedChat.Place, 10, It.IsAny<Emoji>(), It.IsAny<CancellationToken>())).ReturnsAsync([new User { Id = 5 }]);

        var findings = new List<HistoryFinding>();
        await foreach (var finding in new HistoryComparison(rest.Object, chat.Store, new Guilds(rest.Object)).SinceAsync(Chats.ScriptedShell.OpenChat().Plan, 0, ArchivedChat.Place, default))
            findings.Add(finding);

        Assert.Equal(10UL, Assert.IsType<HistoryFinding.Missed>(findings[0]).Message.Id);
        var counted = Assert.IsType<Amendment.Counted>(Assert.IsType<HistoryFinding.Differs>(findings[1]).Amendment);
        Assert.Equal((10UL, "👍", 1, 5UL, "Lee"), (counted.MessageId, counted.Emoji, counted.Count, counted.By![0].UserId, counted.By[0].Name));
    }

    private async Task KeepAsync(params ulong[] ids)
    {
        foreach (var id in ids)
            await chat.KeepAsync(ArchivedChat.Message(id, $"{id}"));
    }

    private async Task<IEnumerable<ulong>> GoneAsync() => (await FindingsAsync()).Cast<Amendment.Deleted>().SelectMany(deleted => deleted.Ids);

    private async Task<List<Amendment>> FindingsAsync()
    {
        var findings = new List<Amendment>();
        await foreach (var finding in new HistoryComparison(rest.Object, chat.Store, new Guilds(rest.Object)).OfWhatIsHeldAsync(ArchivedChat.ChatId, ArchivedChat.Place, default))
            findings.Add(finding);
        return findings;
    }
}
