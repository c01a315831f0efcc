using HcsmChatBot.Archive;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Tests.Connection;
using Moq;

namespace HcsmChatBot.Tests.Archive;

/// <summary>One log of a chat is told in a thousand orders: what is in the archive afterwards is always the same.</summary>
public sealed class PermutationTests : IAsyncDisposable
{
    private const int Permutations = 1000;
    private const int AtOnce = 50;

    private readonly ScriptedPump pump = new();
    private readonly Dictionary<int, ChatLog> logs = [];

    public PermutationTests()
    {
        pump.Shell.Rest.Setup(rest => rest.GetMessageAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong id, CancellationToken _) => logs[ChatLog.NumberOf(id)].Find(id));
        pump.Shell.Rest.Setup(rest => rest.GetReactionsAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<Emoji>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong id, Emoji emoji, CancellationToken _) => logs[ChatLog.NumberOf(id)].WhoReacted(id, emoji));
        pump.Shell.Rest.Setup(rest => rest.GetMemberAsync(ScriptedShell.Guild, It.IsAny<ulong>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong person, CancellationToken _) => ChatLog.Member(person));
    }

    public ValueTask DisposeAsync() => pump.DisposeAsync();

    [Fact]
    [Trait("Fault", "10")]
    public async Task The_archive_is_the_same_in_whatever_order_a_chat_is_told()
    {
        // The first one is told as it happened.
        for (var number = 0; number <= Permutations; number++)
            logs[number] = new ChatLog(number);
        await pump.StartAsync([.. logs.Values.Select(log => log.Chat)]);

        foreach (var some in logs.Values.Chunk(AtOnce))
            await TellAsync(some);

        var asItHappened = await ArchiveAsync(logs[0]);
        Assert.Equal(9, asItHappened.Count);
        var others = new List<string>();
        for (var number = 1; number <= Permutations; number++)
            others.AddRange(Difference(asItHappened, await ArchiveAsync(logs[number]), seed: number - 1));
        Assert.True(others.Count == 0, $"{others.Count} orders lead to another archive:\n{string.Join('\n', others.Take(3))}");
    }

    private async Task TellAsync(IEnumerable<ChatLog> some)
    {
        foreach (var log in some)
        {
            pump.Say(new GatewayEvent.ChannelSeen(log.Thread));
            foreach (var happened in Ordered(log))
                pump.Say(happened);
        }

        await pump.SettleAsync();
    }

    private static GatewayEvent[] Ordered(ChatLog log)
    {
        GatewayEvent[] events = [.. log.Events];
        if (log.Number > 0)
            new Random(log.Number - 1).Shuffle(events);
        return events;
    }

    private async Task<List<string>> ArchiveAsync(ChatLog log) =>
        [.. (await new ArchiveReader(pump.Shell.Database).FindAsync(log.ChatId, default))!.Messages.Select(message => Shown(log, message))];

    /// <summary>All that is kept of a message, without what tells one log from another.</summary>
    private static string Shown(ChatLog log, ArchivedMessage message)
    {
        var place = message.ChannelId == log.ChannelId ? "channel" : $"thread of {message.ChannelId - log.ChatId}";
        var reactions = message.Reactions.Select(reaction => $"{reaction.Count} {reaction.Emoji} by {string.Join(", ", reaction.By.Select(by => $"{by.UserId} {by.Name}").Order())}");
        return string.Join(
            " | ", message.Id - log.ChatId, place, message.Standing, message.AuthorId, message.AuthorName, message.At, message.Text, message.EditedAt,
            $"answers {message.ReplyTo - log.ChatId}", message.Filing.Topic, message.Filing.Because, string.Join(", ", message.Embeds),
            string.Join("; ", reactions.Order(StringComparer.Ordinal)));
    }

    /// <summary>Empty where there is none.</summary>
    private static string[] Difference(List<string> asItHappened, List<string> found, int seed)
    {
        var lines = asItHappened.Except(found).Select(line => $"- {line}").Concat(found.Except(asItHappened).Select(line => $"+ {line}")).ToList();
        return lines.Count == 0 ? [] : [$"seed {seed}:\n{string.Join('\n', lines)}"];
    }
}
