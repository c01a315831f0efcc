using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Panel;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Panel;

/// <summary>What stands on a panel, and which buttons beneath it.</summary>
public sealed class PanelWordsTests
{
    private static readonly DateTimeOffset Now = ScriptedShell.Wednesday.AddMinutes(7);
    private static readonly Pace Pace = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));
    private static readonly Attention Quiet = new(new Crowd(3, 12), new Crowd(2, 5), [], [], null);

    private static readonly Texts Texts = Texts.Load(new ConfigFiles(Repository.Config));

    [Fact]
    public async Task It_tells_what_is_open_what_comes_and_how_many_take_part()
    {
        var panel = await SayAsync(Open());
        var due = Open().Next!.Due.ToUnixTimeSeconds();

        Assert.Equal(
            $"""
            **Panel: Hope** · <#{ScriptedShell.Place}>
            Now: **T1** What is hope\? https://discord.com/channels/1/77
            Next: **T2** Who gives it\?, <t:{due}:R> (<t:{due}:t>)
            People: 3, in this topic 2. Messages: 12, in this topic 5.
            """,
            panel.Content);
    }

    [Fact]
    public async Task It_has_a_button_for_everything_that_can_be_done_now_in_two_rows()
    {
        Assert.Equal(["next", "skip", "topic", "pause", "extend", "end"], Actions(await SayAsync(Open())));
        Assert.Equal("pause", Actions([(await SayAsync(Open())).Buttons.Single(button => button.StartsRow)]).Single());
        Assert.All((await SayAsync(Open())).Buttons, button => Assert.Contains($":{ScriptedShell.ChatId}:T1", button.CustomId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_step_it_can_be_undone_and_from_a_second_topic_one_can_go_back()
    {
        var moved = (Chat.Open)ChatFacilitator.Advance(Open(), new ChatEvent.NextRequested(Now, new Ask(3, IsModerator: true, "x"), Prompt: null)).Chat;

        Assert.Equal(["back", "topic", "pause", "extend", "undo", "end"], Actions(await SayAsync(moved)));
        Assert.Contains("Back to T1", (await SayAsync(moved)).Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task Without_a_clock_there_is_no_minute_to_give_and_no_hour_to_tell()
    {
        var panel = await SayAsync(Open() with { TopicEndsAt = null });

        Assert.DoesNotContain("extend", Actions(panel));
        Assert.Contains("Next: **T2** Who gives it\\?, when you press the button", panel.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_clock_stands_it_says_since_when_and_what_is_left()
    {
        var paused = Open() with { TopicEndsAt = null, Pause = new Pause(Now, TimeSpan.FromSeconds(190)) };

        var panel = await SayAsync(paused);

        Assert.Contains($"The clock has stood since <t:{Now.ToUnixTimeSeconds()}:t>. Minutes left when it starts again: 4.", panel.Content, StringComparison.Ordinal);
        Assert.Equal(["next", "skip", "topic", "resume", "extend", "end"], Actions(panel));
    }

    [Fact]
    public async Task Who_waits_is_linked_to_at_most_three_times_each_and_never_quoted()
    {
        ImmutableArray<MessagePlace> five = [.. Enumerable.Range(1, 5).Select(number => new MessagePlace(1, 2, (ulong)number))];

        var panel = await SayAsync(Open(), Quiet with { Questions = five, Newcomers = [five[0]] });

        Assert.Contains("Questions that nobody has replied to: 5. The latest: https://discord.com/channels/1/2/3 https://discord.com/channels/1/2/4 https://discord.com/channels/1/2/5", panel.Content, StringComparison.Ordinal);
        Assert.Contains("Newcomers whom no person has answered yet: 1. The latest: https://discord.com/channels/1/2/1", panel.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Discord_refused_stands_on_it_with_what_helps()
    {
        var panel = await SayAsync(Open() with { Proceedings = Open().Proceedings with { Trouble = 50013 } });

        Assert.Contains("code 50013", panel.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_ten_minutes_after_the_end_it_has_one_button_and_then_none()
    {
        var ended = new Chat.Ended(Open().Plan, Open().Proceedings, Now.AddMinutes(-9));

        Assert.Equal(["undo"], Actions(await SayAsync(ended)));
        Assert.Empty((await SayAsync(ended with { EndedAt = Now.AddMinutes(-10) })).Buttons);
        Assert.DoesNotContain("<t:", (await SayAsync(ended with { EndedAt = Now.AddMinutes(-10) })).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_rehearsal_messages_are_counted_alone()
    {
        var panel = await SayAsync(Open() with { Plan = Open().Plan with { IsRehearsal = true } });

        Assert.DoesNotContain("People", panel.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public async Task However_much_there_is_to_tell_it_fits_into_a_message(Language language)
    {
        var longest = new string('*', Topic.MaxPromptLength);
        var chat = Open(longest, longest);
        chat = chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda with { Title = new string('_', Agenda.MaxTitleLength) } } };
        ImmutableArray<MessagePlace> many = [.. Enumerable.Range(1, 500).Select(number => new MessagePlace(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue - (ulong)number))];

        var panel = await SayAsync(chat, Quiet with { Questions = many, Newcomers = many }, language);

        Assert.InRange(panel.Content.Length, 1, MessageToSend.MaxContent);
        Assert.All(panel.Buttons, button => Assert.InRange(button.Label.Length, 1, 80));
    }

    private static IEnumerable<string> Actions(MessageToSend panel) => Actions(panel.Buttons);

    private static IEnumerable<string> Actions(IEnumerable<Button> buttons) => buttons.Select(button => button.CustomId.Split(':')[1]);

    private static async Task<MessageToSend> SayAsync(Chat chat, Attention? attention = null, Language language = Language.En)
    {
        await using var shell = new ScriptedShell();
        var words = new PanelWords([new QuestionsLine(Texts), new NewcomersLine(Texts), new TroubleLine(shell.Answers)], Texts);
        return await words.SayAsync(new PanelView(chat, attention ?? Quiet, Now, language), default);
    }

    /// <summary>At its first topic, with five minutes to go.</summary>
    private static Chat.Open Open(string first = "What is hope?", string second = "Who gives it?")
    {
        var chat = ScriptedShell.OpenChat(ThreadPlan.Topic, new Topic(new TopicLabel(1), first), new Topic(new TopicLabel(2), second));
        var prompted = chat.Proceedings with { Prompts = [new PostedPrompt(new TopicLabel(1), ScriptedShell.Wednesday, 77, 77)], Asked = [new TopicLabel(1)] };
        return chat with { Plan = chat.Plan with { Pace = Pace }, Proceedings = prompted, TopicEndsAt = Now.AddMinutes(5) };
    }
}
