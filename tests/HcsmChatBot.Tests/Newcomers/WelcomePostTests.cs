using System.Net;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using Moq;

namespace HcsmChatBot.Tests.Newcomers;

/// <summary>How a welcome is worded and posted.</summary>
public sealed class WelcomePostTests : IAsyncDisposable
{
    private const ulong Thread = 20;
    private const int MostWords = 60;

    private static readonly ulong First = ScriptedShell.ChatId + 5;

    private readonly ScriptedShell shell = new();
    private readonly List<MessageToSend> posted = [];

    public WelcomePostTests() => shell.Rest
        .Setup(rest => rest.CreateMessageAsync(Thread, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
        .Callback((ulong _, MessageToSend message, CancellationToken _) => posted.Add(message))
        .ReturnsAsync(new Message { Id = 901, ChannelId = Thread });

    public static TheoryData<string, string, string> Wordings => new()
    {
        { "en", "T2", "Welcome, Pat, and thank you for your answer to T2!" },
        { "en", "intro", "Welcome, Pat! It is good to meet you during the introductions." },
        { "fr", "T2", "Bienvenue, Pat, et merci pour votre réponse à T2\u00A0!" },
        { "fr", "intro", "Bienvenue, Pat\u00A0! Quel plaisir de vous rencontrer pendant les présentations." },
    };

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_welcome_names_person_and_topic_and_opens_the_guide(string language, string label, string beginning)
    {
        var welcome = shell.Posts.Welcome(Welcome(language, label), "Pat");

        Assert.StartsWith(beginning, welcome.Content, StringComparison.Ordinal);
        Assert.Equal(First, welcome.ReplyTo);
        var button = Assert.Single(welcome.Buttons);
        Assert.Equal(($"guide:{language}:1", language == "fr" ? "Guide de départ" : "Starter guide"), (button.CustomId, button.Label));
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_welcome_is_short_even_with_the_longest_name(string language, string label, string beginning)
    {
        var words = shell.Posts.Welcome(Welcome(language, label), string.Join(' ', Enumerable.Repeat("x", 40))).Content.Split(' ');

        Assert.InRange(words.Length, beginning.Split(' ').Length + 15, MostWords);
    }

    [Fact]
    public void No_sign_in_a_name_takes_effect() => Assert.StartsWith(
        @"Welcome, \*\*\<\@1\>\*\*, and", shell.Posts.Welcome(Welcome("en", "T1"), "**<@1>**").Content, StringComparison.Ordinal);

    [Fact]
    public void Whose_name_cannot_be_seen_is_named_by_Discord() => Assert.StartsWith(
        "Welcome, <@4>, and", shell.Posts.Welcome(Welcome("en", "T1"), "\u200B").Content, StringComparison.Ordinal);

    [Fact]
    public async Task It_is_posted_where_the_message_stands_under_the_name_it_was_archived_with()
    {
        var (chat, effect) = await WaitingAsync();

        await shell.Runner.RunAsync(effect, chat, default);

        Assert.Contains("Welcome, Pat", Assert.Single(posted).Content, StringComparison.Ordinal);
        Assert.Equal(effect.Nonce, posted[0].Nonce);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task Whose_message_is_not_kept_is_not_welcomed()
    {
        var (chat, effect) = await shell.WaitingAsync(Welcome("en", "T1"));

        await shell.Runner.RunAsync(effect, chat, default);

        Assert.Empty(posted);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Theory]
    [InlineData(10008)]
    [InlineData(50035)]
    [InlineData(10003)]
    public async Task Where_the_message_was_deleted_the_refusal_is_the_end_of_it(int code)
    {
        var chat = await RefusedAsync(code);

        Assert.Null(chat.SoFar!.Trouble);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Fact]
    public async Task That_the_bot_may_not_write_there_is_told_as_trouble()
    {
        var chat = await RefusedAsync(50013);

        Assert.Equal(50013, chat.SoFar!.Trouble);
        Assert.Equal(0, await shell.PendingAsync());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task An_earlier_try_is_known_by_the_message_it_answers(bool isThere, int posts)
    {
        var (chat, effect) = await WaitingAsync();
        shell.Time.Now = ScriptedShell.Wednesday.AddMinutes(10);
        var bot = new User { Id = 9, Bot = true };
        var history = new List<Message> { Reply(bot, First + 1), Reply(new User { Id = 5 }, First), new() { Id = First + 30, Author = bot, Content = "**T1** …" } };
        if (isThere)
            history.Add(Reply(bot, First) with { Id = First + 40 });
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(Thread, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int _, CancellationToken _) => [.. history.Where(message => message.Id > after)]);

        await shell.Runner.RunAsync(effect with { WasTried = true }, chat, default);

        Assert.Equal(posts, posted.Count);
        Assert.Equal(0, await shell.PendingAsync());
    }

    private static Message Reply(User author, ulong to) => new()
    {
        Id = to + 20,
        Author = author,
        Content = "Welcome!",
        Type = MessageType.Reply,
        MessageReference = new MessageReference { MessageId = to },
    };

    private async Task<Chat> RefusedAsync(int code)
    {
        shell.Rest.Setup(rest => rest.CreateMessageAsync(Thread, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordException(HttpStatusCode.BadRequest, code, "refused"));
        var (chat, effect) = await WaitingAsync();

        await shell.Runner.RunAsync(effect, chat, default);
        await chat.SettleAsync(default);
        return chat.Current;
    }

    /// <summary>The newcomer's message is archived, and their welcome waits.</summary>
    private async Task<(HcsmChatBot.Chats.LiveChat Chat, PendingEffect Effect)> WaitingAsync()
    {
        var message = new Message { Id = First, ChannelId = Thread, Content = "Hello", Author = new User { Id = 4, Username = "pat", GlobalName = "Pat" } };
        var archive = new ChatEffect.Archive(new Filing(new TopicLabel(1), FiledBecause.Thread));
        var happened = new ChatEvent.MessagePosted(ScriptedShell.Wednesday, First, Thread, InThread: true, null, null, null, null);
        await shell.Store.SaveAsync(new Commit(new Transition(ScriptedShell.OpenChat(), [archive]), happened, message), default);
        return await shell.WaitingAsync(Welcome("en", "T1"));
    }

    private static ChatEffect.Welcome Welcome(string language, string label) => new(First, Thread, new Newcomer(4, language), TopicLabel.Parse(label));
}
