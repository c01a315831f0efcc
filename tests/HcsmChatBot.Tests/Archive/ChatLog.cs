using System.Net;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Archive;

/// <summary>What happened in a chat, in its order, and what Discord has of it in the end. The same for each number, but for the ids.</summary>
internal sealed class ChatLog
{
    private const ulong IdsEach = 1000;
    private const ulong FirstChannel = 1_000_000;

    private static readonly Emoji Thumb = new() { Name = "👍" };
    private static readonly Emoji Party = new() { Name = "🎉" };
    private static readonly Emoji Heart = new() { Name = "heart", Id = 99 };

    private readonly List<GatewayEvent> events = [];
    private readonly Dictionary<ulong, Message> shown = [];
    private readonly Dictionary<(ulong MessageId, string Emoji), (Emoji Emoji, SortedSet<ulong> By)> reactions = [];

    public ChatLog(int number)
    {
        Number = number;
        BeginTalk();
        ReactAndRegret();
        GoOnInThread();
        CorrectAndDelete();
    }

    public int Number { get; }

    public IReadOnlyList<GatewayEvent> Events => events;

    public ulong ChatId => ScriptedShell.ChatId + ((ulong)Number * IdsEach);

    public ulong ChannelId => FirstChannel + (ulong)Number;

    /// <summary>It grew from the third message.</summary>
    public Channel Thread => new() { Id = IdOf(3), Type = ChannelType.PublicThread, ParentId = ChannelId, GuildId = ScriptedShell.Guild };

    public Chat.Open Chat
    {
        get
        {
            var open = ScriptedShell.OpenChat(ThreadPlan.None, new Topic(new TopicLabel(1), "What is hope?"), new Topic(new TopicLabel(2), "What is care?"));
            return open with { Plan = open.Plan with { Id = ChatId, ChannelId = ChannelId, Hosts = [new Host(4, "Pat"), new Host(5, "Lee"), new Host(6, "Noor")] } };
        }
    }

    public static int NumberOf(ulong messageId) => (int)((messageId - ScriptedShell.ChatId) / IdsEach);

    public static Member Member(ulong person) => new() { Nick = $"Person {person}" };

    public Message Find(ulong messageId) => shown.TryGetValue(messageId, out var message)
        ? message with { Reactions = [.. reactions.Where(given => given.Key.MessageId == messageId).Select(given => new Reaction { Emoji = given.Value.Emoji, Count = given.Value.By.Count })] }
        : throw new DiscordException(HttpStatusCode.NotFound, ErrorCodes.UnknownMessage, "Unknown Message");

    public IReadOnlyList<User> WhoReacted(ulong messageId, Emoji emoji) => [.. reactions[(messageId, emoji.Key)].By.Select(User)];

    private void BeginTalk()
    {
        Post(1, "Hope is a habit.");
        Post(2, "A2: Care is time.");
        Post(3, "https://example.org/hope");
        Preview(3);
        Post(4, "Say more?", replyTo: 2);
        Post(5, "I agree", replyTo: 4);
        Post(6, "Regretted.", replyTo: 1);
        Edit(1, "Hope is a practice.", second: 70);
    }

    private void ReactAndRegret()
    {
        React(1, Thumb, 4, 5, 6);
        React(2, Heart, 5, 6);
        TakeBack(1, Thumb, 5);
        React(3, Party, 4);
        React(3, Thumb, 4);
        Clear(3, emoji: null);
        React(3, Thumb, 6);
        React(4, Party, 4, 6);
        React(4, Heart, 5);
        Clear(4, Party);
        TakeBack(2, Heart, 6);
        React(2, Heart, 6);
    }

    private void GoOnInThread()
    {
        Post(7, "Here we go on.", inThread: true);
        React(7, Thumb, 5);
        Post(8, "Spam", author: 6);
        Post(9, "More spam", author: 6, replyTo: 8);
        React(8, Party, 4);
    }

    private void CorrectAndDelete()
    {
        Edit(1, "Hope is a practice, and a habit.", second: 80);
        Edit(6, "Regretted, twice.", second: 81);
        Delete(6);
        Edit(5, "I agree: https://example.org/care", second: 82);
        Preview(5);
        Edit(1, "Hope is a practice.", second: 83);
        Delete(8, 9);
    }

    private ulong IdOf(ulong position) => ChatId + position;

    private void Post(ulong position, string text, ulong? replyTo = null, bool inThread = false, ulong author = 4)
    {
        var message = new Message
        {
            Id = IdOf(position),
            ChannelId = inThread ? Thread.Id : ChannelId,
            GuildId = ScriptedShell.Guild,
            Author = User(author),
            Member = Member(author),
            Content = text,
            Timestamp = ScriptedShell.Wednesday.AddSeconds(position),
            Type = replyTo is null ? MessageType.Default : MessageType.Reply,
            MessageReference = replyTo is { } parent ? new MessageReference { MessageId = IdOf(parent) } : null,
        };
        shown[message.Id] = message;
        events.Add(new GatewayEvent.MessagePosted(message));
    }

    private void Edit(ulong position, string text, int second) =>
        Change(shown[IdOf(position)] with { Content = text, EditedTimestamp = ScriptedShell.Wednesday.AddSeconds(second) });

    private void Preview(ulong position) => Change(shown[IdOf(position)] with { Embeds = [new Embed { Title = "Example", Url = "https://example.org" }] });

    private void Change(Message message)
    {
        shown[message.Id] = message;
        events.Add(new GatewayEvent.MessageChanged(message));
    }

    private void Delete(params ulong[] positions)
    {
        foreach (var position in positions)
            shown.Remove(IdOf(position));
        events.Add(new GatewayEvent.MessagesDeleted(ChannelId, ScriptedShell.Guild, [.. positions.Select(IdOf)]));
    }

    private void React(ulong position, Emoji emoji, params ulong[] people)
    {
        var message = shown[IdOf(position)];
        reactions.TryAdd((message.Id, emoji.Key), (emoji, []));
        foreach (var person in people)
        {
            reactions[(message.Id, emoji.Key)].By.Add(person);
            events.Add(new GatewayEvent.ReactionChanged(message.ChannelId, message.Id, person, emoji, Added: true, Member(person)));
        }
    }

    private void TakeBack(ulong position, Emoji emoji, ulong person)
    {
        reactions[(IdOf(position), emoji.Key)].By.Remove(person);
        events.Add(new GatewayEvent.ReactionChanged(ChannelId, IdOf(position), person, emoji, Added: false, Member: null));
    }

    private void Clear(ulong position, Emoji? emoji)
    {
        foreach (var given in reactions.Keys.Where(given => given.MessageId == IdOf(position) && (emoji is null || given.Emoji == emoji.Key)).ToList())
            reactions.Remove(given);
        events.Add(new GatewayEvent.ReactionsCleared(ChannelId, IdOf(position), emoji));
    }

    private static User User(ulong person) => new() { Id = person, Username = $"user{person}" };
}
