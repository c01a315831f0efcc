using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>A post that may have reached Discord long ago is looked for before it is made again.</summary>
public sealed class PostedOnceTests : IAsyncDisposable
{
    private static readonly TopicLabel First = new(1);
    private static readonly DateTimeOffset Created = ScriptedShell.Wednesday.AddMinutes(10);

    private readonly ScriptedShell shell = new();
    private readonly List<Message> history = [];

    public PostedOnceTests()
    {
        shell.Time.Now = Created;
        shell.Rest.Setup(rest => rest.GetMessagesAfterAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong after, int limit, CancellationToken _) => [.. history.Where(message => message.Id > after).OrderBy(message => message.Id).Take(limit)]);
        shell.Rest.Setup(rest => rest.StartThreadAsync(ScriptedShell.Place, It.IsAny<ulong>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ulong _, ulong message, string _, CancellationToken _) => new Channel { Id = message });
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Message { Id = 42, ChannelId = ScriptedShell.Place, Timestamp = ScriptedShell.Wednesday });
    }

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    [Trait("Fault", "18")]
    public async Task The_earlier_post_is_found_in_the_history_also_behind_a_full_page()
    {
        for (ulong i = 1; i <= 150; i++)
            Said(Created.AddSeconds(1), i, "Talk");
        var earlier = Said(Created.AddSeconds(2), 0, PromptText, bot: true);

        Assert.Equal(earlier, await PostAfterAsync(TimeSpan.FromMinutes(3)));
        PostsMade(Times.Never());
    }

    [Fact]
    public async Task What_is_not_in_the_history_is_posted()
    {
        Said(Created.AddSeconds(1), 0, "Talk");

        Assert.Equal(42UL, await PostAfterAsync(TimeSpan.FromMinutes(3)));
        PostsMade(Times.Once());
    }

    [Fact]
    public async Task A_person_who_quotes_the_prompt_is_not_taken_for_it()
    {
        Said(Created.AddSeconds(1), 0, PromptText);

        Assert.Equal(42UL, await PostAfterAsync(TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public async Task Within_two_minutes_the_nonce_suffices_and_no_history_is_asked()
    {
        Assert.Equal(42UL, await PostAfterAsync(TimeSpan.FromMinutes(2)));

        shell.Rest.Verify(rest => rest.GetMessagesAfterAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task What_was_never_tried_is_posted_without_asking_however_old_it_is()
    {
        Assert.Equal(42UL, await PostAfterAsync(TimeSpan.FromHours(1), wasTried: false));

        shell.Rest.Verify(rest => rest.GetMessagesAfterAsync(It.IsAny<ulong>(), It.IsAny<ulong>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    [Trait("Fault", "18")]
    public async Task A_clock_ahead_of_Discords_does_not_double_a_post()
    {
        var earlier = Said(Created.AddSeconds(-20), 0, PromptText, bot: true);

        Assert.Equal(earlier, await PostAfterAsync(TimeSpan.FromMinutes(3)));
    }

    [Fact]
    public async Task A_summary_is_recognised_though_its_counts_have_changed_since()
    {
        var open = ScriptedShell.OpenChat(ThreadPlan.None);
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostSummary(), new Chat.WrappingUp(open.Plan, open.Proceedings, Created));
        var earlier = (await shell.Posts.SummaryAsync(chat.Current, default)).Content;
        Said(Created.AddSeconds(1), 0, earlier, bot: true);
        var late = history[0] with { Id = open.Plan.Id + 1, Author = new User { Id = ScriptedShell.Owner } };
        await chat.DeliverAsync(new HcsmChatBot.Chats.Delivery.Posted(late with { Timestamp = Created }, InThread: false, Ticket: null), default);
        await chat.SettleAsync(default);
        Assert.NotEqual(earlier, (await shell.Posts.SummaryAsync(chat.Current, default)).Content);

        shell.Time.Now = Created.AddMinutes(3);
        await shell.Runner.RunAsync(effect with { WasTried = true }, chat, default);
        await chat.SettleAsync(default);

        Assert.IsType<Chat.Ended>(chat.Current);
        PostsMade(Times.Never());
    }

    [Fact]
    [Trait("Fault", "18")]
    public async Task A_post_that_is_under_way_when_the_bot_is_killed_is_known_to_have_been_tried()
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        var triedBefore = true;
        shell.Rest.Setup(rest => rest.CreateMessageAsync(ScriptedShell.Place, It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()))
            .Returns(async () =>
            {
                triedBefore = (await shell.Store.LoadAsync(DateTimeOffset.MinValue, default))[0].Pending[0].WasTried;
                throw new DiscordException(System.Net.HttpStatusCode.Forbidden, 50001, "Missing Access");
            });

        await shell.Runner.RunAsync(effect, chat, default);

        Assert.False(effect.WasTried);
        Assert.True(triedBefore);
    }

    private static string PromptText => "**T1** What is hope?";

    /// <returns>The id of the message that stands for the prompt.</returns>
    private async Task<ulong> PostAfterAsync(TimeSpan age, bool wasTried = true)
    {
        var (chat, effect) = await shell.WaitingAsync(new ChatEffect.PostPrompt(First));
        shell.Time.Now = Created + age;
        await shell.Runner.RunAsync(effect with { WasTried = wasTried }, chat, default);
        await chat.SettleAsync(default);
        return chat.Current.SoFar!.PromptOf(First)!.MessageId;
    }

    private ulong Said(DateTimeOffset at, ulong serial, string text, bool bot = false)
    {
        var message = new Message { Id = Snowflake.At(at) + serial, ChannelId = ScriptedShell.Place, Content = text, Author = new User { Id = 7, Bot = bot }, Timestamp = at };
        history.Add(message);
        return message.Id;
    }

    private void PostsMade(Times times) =>
        shell.Rest.Verify(rest => rest.CreateMessageAsync(It.IsAny<ulong>(), It.IsAny<MessageToSend>(), It.IsAny<CancellationToken>()), times);
}
