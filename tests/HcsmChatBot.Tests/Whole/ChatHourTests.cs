using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Tests.Whole;

/// <summary>An hour of chat, from the slash command to the transcript's material, over Discord's wire protocol.</summary>
public sealed class ChatHourTests
{
    [Fact]
    public async Task The_clock_brings_introductions_topics_and_the_end()
    {
        await using var room = await BotInSandbox.StartAsync();

        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.PostAsync("Hello, I am Pat.");
        await room.PassAsync(TimeSpan.FromMinutes(5), record => record.Prompts.Length == 1);
        await room.PostAsync("It has.");
        await room.PassAsync(TimeSpan.FromMinutes(10), record => record.Prompts.Length == 2);
        await room.PassAsync(TimeSpan.FromMinutes(10), record => record.Prompts.Length == 3);
        await room.PassAsync(TimeSpan.FromMinutes(10), record => record.Prompts.Length == 4);
        await room.PassAsync(TimeSpan.FromMinutes(5), record => record.EndedAt is not null);

        var record = await room.RecordAsync();
        Assert.Equal(["T1", "T2", "T3", "CT"], record.Prompts.Select(prompt => prompt.Label.ToString()));
        Assert.Equal(BotInSandbox.Wednesday.AddMinutes(40), record.EndedAt!.Value, BotInSandbox.Acts);
        Assert.Equal([FiledBecause.Introductions, FiledBecause.OpenTopic], record.Messages.Select(message => message.Filing.Because));
        Assert.IsType<Chat.Ended>(room.Chat);
    }

    [Fact]
    public async Task Each_prompt_has_its_thread_and_the_earlier_thread_says_where_the_talk_goes_on()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.CommandAsync(room.Moderator, "chat next");

        var prompts = (await room.RecordAsync()).Prompts;
        Assert.All(prompts, prompt => Assert.Equal(prompt.MessageId, prompt.ThreadId));
        var pointer = Assert.Single(room.MessagesIn(prompts[0].ThreadId!.Value), text => text.Contains("T2", StringComparison.Ordinal));
        Assert.Contains($"https://discord.com/channels/{room.Guild}/{room.Channel}/{prompts[1].MessageId}", pointer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_are_filed_by_thread_reply_label_and_open_topic()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        var answer = await room.PostAsync("Somewhat.");
        await room.CommandAsync(room.Moderator, "chat next");
        var inThread = await room.PostAsync("Still about the first.", place: (await room.RecordAsync()).Prompts[0].ThreadId);
        var reply = await room.PostAsync("Why only somewhat?", replyTo: answer);
        var labelled = await room.PostAsync("A3: off label is common");
        var open = await room.PostAsync("T2 diabetes is what I know");
        await room.SettleAsync();

        var filed = (await room.RecordAsync()).Messages.ToDictionary(message => message.Id, message => (message.Filing.Topic.ToString(), message.Filing.Because));
        Assert.Equal(("T1", FiledBecause.Thread), filed[inThread]);
        Assert.Equal(("T1", FiledBecause.Reply), filed[reply]);
        Assert.Equal(("T3", FiledBecause.Label), filed[labelled]);
        Assert.Equal(("T2", FiledBecause.OpenTopic), filed[open]);
    }

    [Fact]
    public async Task Talk_in_the_threads_is_kept_for_a_day_and_in_the_channel_until_the_end()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.CommandAsync(room.Moderator, "chat end");
        var thread = (await room.RecordAsync()).Prompts[0].ThreadId;

        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddHours(1));
        await room.PostAsync("After the end, in the channel.");
        var kept = await room.PostAsync("After the end, in the thread.", place: thread);
        await room.SettleAsync();
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddHours(25));
        await room.PostAsync("A day later, in the thread.", place: thread);
        await room.SettleAsync();

        Assert.Equal([kept], (await room.RecordAsync()).Messages.Select(message => message.Id));
    }

    [Fact]
    public async Task Talk_in_a_thread_from_before_the_chat_is_no_part_of_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("title", "Last week"));
        await room.CommandAsync(room.Moderator, "chat next", ("topic", "An old topic"));
        var oldThread = (await room.RecordAsync()).Prompts[0].ThreadId;
        await room.CommandAsync(room.Moderator, "chat end");
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday.AddDays(7));
        await room.CommandAsync(room.Moderator, "chat start", ("title", "This week"));

        await room.PostAsync("A late thought on last week.", place: oldThread);
        await room.SettleAsync();

        Assert.Empty((await room.RecordAsync()).Messages);
    }

    [Theory]
    [InlineData("Chat", 1)]
    [InlineData("None", 0)]
    public async Task A_community_may_have_one_thread_a_chat_or_none(string threads, int expected)
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:Threads", threads));
        await room.CommandAsync(room.Moderator, "chat start", ("agenda", "rx-habits"));
        await room.CommandAsync(room.Moderator, "chat next");
        await room.CommandAsync(room.Moderator, "chat next");

        Assert.Equal(expected, room.ThreadCount);
        var record = await room.RecordAsync();
        Assert.Equal(2, record.Prompts.Length);
        Assert.Equal(expected == 1, record.ThreadId is not null);
    }

    [Fact]
    public async Task The_summary_says_how_many_took_part()
    {
        await using var room = await BotInSandbox.StartAsync();
        await room.CommandAsync(room.Moderator, "chat start", ("title", "Small talk"));
        await room.CommandAsync(room.Moderator, "chat next", ("topic", "What is new?"));
        await room.PostAsync("Nothing.");
        await room.CommandAsync(room.Moderator, "chat end");

        Assert.Single(room.MessagesIn(room.Channel), text => text.Contains("1 person took part, 1 message.", StringComparison.Ordinal));
    }
}
