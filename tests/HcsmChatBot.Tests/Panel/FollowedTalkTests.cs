using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Panel;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;

namespace HcsmChatBot.Tests.Panel;

/// <summary>Whoever follows the talk sees what somebody sees who reads it all at once.</summary>
public sealed class FollowedTalkTests : IDisposable
{
    private const ulong Prompt = 105;

    private readonly ArchivedChat chat = new();
    private readonly FollowedTalk talk = new();
    private Chat.Open open = ArchivedChat.Open();

    public void Dispose() => chat.Dispose();

    [Fact]
    public async Task A_question_is_answered_by_a_reply_and_by_what_a_person_says_but_not_by_who_asked()
    {
        await AskAsync(10, 11, 12, 13);
        Assert.Equal([10UL, 11, 12, 13], await OpenQuestionsAsync());
        await ReplyAsync(20, to: 10);
        await chat.KeepAsync(ArchivedChat.Message(21, "Yes.", author: 5));
        await chat.KeepAsync(ArchivedChat.Message(22, "I mean at night."));

        await RelinkAsync(21, new SaidLink(11));
        await RelinkAsync(22, new SaidLink(12));

        Assert.Equal([12UL, 13], await OpenQuestionsAsync());
    }

    [Fact]
    public async Task What_a_person_says_wins_over_the_reply()
    {
        await AskAsync(10, 11);
        await ReplyAsync(20, to: 10);
        Assert.Equal([11UL], await OpenQuestionsAsync());

        await RelinkAsync(20, new SaidLink(11));
        Assert.Equal([10UL], await OpenQuestionsAsync());
        await RelinkAsync(20, new SaidLink(null));
        Assert.Equal([10UL, 11], await OpenQuestionsAsync());
        await RelinkAsync(20, null);
        Assert.Equal([11UL], await OpenQuestionsAsync());
    }

    [Fact]
    public async Task What_is_deleted_answers_nothing_and_what_is_withheld_still_does()
    {
        await AskAsync(10, 11);
        await ReplyAsync(20, to: 10);
        await ReplyAsync(21, to: 11, author: 6);
        Assert.Empty(await OpenQuestionsAsync());

        await chat.AmendAsync(new Amendment.Deleted([20], null));
        await chat.Store.OptOutAsync(ArchivedChat.Guild, 6, default);

        Assert.Equal([10UL], await OpenQuestionsAsync());
    }

    [Fact]
    public async Task What_is_forgotten_is_kept_nowhere_and_read_anew_at_the_next_look()
    {
        await AskAsync(10);
        await ReplyAsync(20, to: 10);
        Assert.Equal([(20L, 10L)], await AnsweredAsync());

        talk.Forget();

        Assert.Empty(talk.Answers);
        Assert.Equal([(20L, 10L)], await AnsweredAsync());
    }

    [Fact]
    public async Task Whatever_happens_in_whatever_order_it_is_what_the_transcript_tells()
    {
        var chance = new Random(6);
        await AskAsync(999);
        for (var step = 0; step < 150; step++)
        {
            await HappenAsync(chance);

            Assert.Equal(await OpenQuestionsAsync(new FollowedTalk()), await OpenQuestionsAsync());
            Assert.Equal(await AnsweredByTheTranscriptAsync(), await AnsweredAsync());
        }
    }

    [Fact]
    public async Task A_prompt_that_comes_to_be_known_late_is_heard_where_it_stood()
    {
        await chat.KeepAsync(ArchivedChat.Message(110, "T1: yes"));
        Assert.Empty(await AnsweredAsync());

        open = open with { Proceedings = open.Proceedings with { Prompts = [new PostedPrompt(new TopicLabel(1), ArchivedChat.Now, Prompt, ThreadId: null)] } };
        await RelinkAsync(110, new SaidLink(Prompt));

        Assert.Equal([(110L, (long)Prompt)], await AnsweredAsync());
    }

    private async Task HappenAsync(Random chance)
    {
        var id = (ulong)chance.Next(1000, 1060);
        var earlier = (ulong)chance.Next(1000, (int)id + 1);
        switch (chance.Next(6))
        {
            case 0:
                await AskAsync(id);
                break;
            case 1 or 2:
                await ReplyAsync(id, earlier, (ulong)chance.Next(4, 7));
                break;
            case 3:
                await RelinkAsync(id, chance.Next(3) switch { 0 => null, 1 => new SaidLink(null), _ => new SaidLink(earlier - 1) });
                break;
            case 4:
                await chat.AmendAsync(new Amendment.Deleted([id], null));
                break;
            default:
                await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(id, "Or not?") with { EditedTimestamp = ArchivedChat.Now.AddSeconds(chance.Next(1, 100)) }));
                break;
        }
    }

    private async Task AskAsync(params ulong[] ids)
    {
        foreach (var id in ids)
            await chat.KeepAsync(ArchivedChat.Message(id, "Does it help?"));
    }

    private Task ReplyAsync(ulong id, ulong to, ulong author = 5) =>
        chat.KeepAsync(ArchivedChat.Message(id, "It does.", author) with { Type = MessageType.Reply, MessageReference = new MessageReference { MessageId = to } });

    private Task RelinkAsync(ulong messageId, SaidLink? said) => chat.Store.SaveAsync(
        new Commit(new Transition(open, ImmutableArray.Create<ChatEffect>(new ChatEffect.Relink(messageId, said))), new ChatEvent.EndDue(ArchivedChat.Now)), default);

    private async Task<IEnumerable<ulong>> OpenQuestionsAsync(FollowedTalk? by = null) =>
        (await new AttentionReader(chat.Database, chat.Reader).ReadAsync(open, by ?? talk, ArchivedChat.Now.AddHours(1), default)).Questions.Select(place => place.MessageId);

    private async Task<IEnumerable<(long, long)>> AnsweredAsync()
    {
        await OpenQuestionsAsync();
        return talk.Answers.OrderBy(answer => answer.Key).Select(answer => (answer.Key, answer.Value));
    }

    private async Task<IEnumerable<(long, long)>> AnsweredByTheTranscriptAsync() =>
        from link in ReplyLinks.Of((await chat.Reader.FindAsync(ArchivedChat.ChatId, default))!).Values
        where link is { IsShown: true, AnswersId: not null }
        orderby link.MessageId
        select ((long)link.MessageId, (long)link.AnswersId!.Value);
}
