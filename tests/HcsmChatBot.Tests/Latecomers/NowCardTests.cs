using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Latecomers;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Latecomers;

/// <summary>What somebody reads who comes late.</summary>
public sealed class NowCardTests
{
    private static readonly NowCard Card = new(Texts.Load(new ConfigFiles(Repository.Config)));

    [Fact]
    public void During_the_introductions_there_is_nothing_missed()
    {
        var chat = At(-1, new Topic(new TopicLabel(1), "One?"));

        Assert.Equal(
            $"""
            **Hope** · <#{ScriptedShell.Place}>
            We are introducing ourselves: say who you are, and what brings you here.
            The host brings what comes next.
            To join in, introduce yourself in <#{ScriptedShell.Place}>. Reading along is fine too.
            The button below gives you all that has been said so far; at the end there is one beneath the summary.
            """,
            Card.Of(chat, Language.En).Content);
    }

    [Fact]
    public void Closing_thoughts_begin_with_their_own_label_in_the_chats_own_channel()
    {
        var chat = At(1, new Topic(new TopicLabel(1), "One?"), new Topic(TopicLabel.ClosingThoughts, "What do you take home?"));

        var card = Card.Of(chat, Language.En).Content;

        Assert.Contains($"or in <#{ScriptedShell.Place}>, beginning with CT:.", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_come_in_the_readers_language_where_they_are_asked_in_both()
    {
        var chat = At(1, Both(1, "One?", "Un ?"), Both(2, "Two?", "Deux ?"));

        var french = Card.Of(chat, Language.Fr).Content;

        Assert.Contains("En cours : **T2** Deux ?", french, StringComparison.Ordinal);
        Assert.Contains("**T1** Un ? https://discord.com/channels/1/101", french, StringComparison.Ordinal);
        Assert.Contains("Open now: **T2** Two?", Card.Of(chat, Language.En).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_that_was_withdrawn_is_not_among_them_and_a_clock_that_stands_is_told()
    {
        var chat = At(1, new Topic(new TopicLabel(1), "One?"), new Topic(new TopicLabel(2), "Two?"));
        chat = chat with
        {
            Pause = new Pause(ScriptedShell.Wednesday, null),
            Proceedings = chat.Proceedings with { Prompts = [chat.Proceedings.Prompts[0] with { IsWithdrawn = true }, chat.Proceedings.Prompts[1]] },
        };

        var card = Card.Of(chat, Language.En).Content;

        Assert.DoesNotContain("One?", card, StringComparison.Ordinal);
        Assert.Contains("The clock stands for the moment", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everything_happens_in_the_channel_no_thread_is_spoken_of()
    {
        var chat = At(0, new Topic(new TopicLabel(1), "One?"));

        Assert.DoesNotContain("thread", Card.Of(chat with { Plan = chat.Plan with { Threads = ThreadPlan.None } }, Language.En).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_long_topics_the_latest_are_named_and_all_fits_into_a_message()
    {
        var chat = At(24, [.. Enumerable.Range(1, 25).Select(number => new Topic(new TopicLabel(number), new string('x', Topic.MaxPromptLength)))]);

        var card = Card.Of(chat, Language.Fr).Content;

        Assert.InRange(card.Length, 1000, MessageToSend.MaxContent);
        Assert.Contains("**T24**", card, StringComparison.Ordinal);
        Assert.DoesNotContain("**T1**", card, StringComparison.Ordinal);
    }

    private static Topic Both(int number, string english, string french) => new(new TopicLabel(number), english) { Translation = new Translation("fr", french) };

    /// <summary>With the prompts up to this one posted, each in a thread of its own.</summary>
    private static Chat.Open At(int index, params Topic[] topics)
    {
        var chat = ScriptedShell.OpenChat(ThreadPlan.Topic, topics);
        var prompts = topics.Take(index + 1).Select((topic, number) => new PostedPrompt(topic.Label, ScriptedShell.Wednesday, (ulong)(101 + number), (ulong)(101 + number)));
        return chat with { Proceedings = chat.Proceedings with { CurrentIndex = index, Prompts = [.. prompts] } };
    }
}
