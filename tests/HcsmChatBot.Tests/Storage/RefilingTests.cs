using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What a person filed stays there, whatever comes late.</summary>
public sealed class RefilingTests : IDisposable
{
    private const ulong Prompt = 900;

    private static readonly TopicLabel T1 = new(1);
    private static readonly TopicLabel T2 = new(2);

    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    [Fact]
    public async Task What_followed_it_goes_with_it_but_for_what_a_person_filed_elsewhere()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "first"));
        await chat.KeepAsync(Reply(11, to: 10));
        await chat.KeepAsync(Reply(12, to: 11));
        await chat.KeepAsync(Reply(13, to: 10));
        await chat.KeepAsync(Reply(14, to: 13));
        await RefileAsync(13, T2);

        await RefileAsync(10, T1);

        Assert.Equal(
            [(T1, FiledBecause.Person), (T1, FiledBecause.Reply), (T1, FiledBecause.Reply), (T2, FiledBecause.Person), (T2, FiledBecause.Reply)],
            (await chat.AllAsync()).Select(message => (message.Filing.Topic, message.Filing.Because)));
    }

    [Fact]
    public async Task A_prompt_whose_id_comes_late_does_not_take_it_back()
    {
        await chat.KeepAsync(Reply(10, to: Prompt));
        await chat.KeepAsync(Reply(11, to: Prompt));
        await RefileAsync(10, T2);

        await SaveAsync(new ChatEffect.FileAgain(T1, Prompt, ThreadId: null));

        Assert.Equal(new Filing(T2, FiledBecause.Person), (await chat.FindAsync(10)).Filing);
        Assert.Equal(new Filing(T1, FiledBecause.Reply), (await chat.FindAsync(11)).Filing);
    }

    [Fact]
    public async Task A_message_that_comes_behind_replies_to_it_does_not_take_them_back()
    {
        await chat.KeepAsync(Reply(11, to: 10));
        await RefileAsync(11, T2);

        await chat.KeepAsync(ArchivedChat.Message(10, "late"));

        Assert.Equal(new Filing(T2, FiledBecause.Person), (await chat.FindAsync(11)).Filing);
    }

    [Fact]
    public async Task An_edit_and_a_later_reading_leave_it_there()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "first"));
        await RefileAsync(10, T2);

        await chat.AmendAsync(new HcsmChatBot.Archive.Amendment.Seen(ArchivedChat.Message(10, "A1: edited") with { EditedTimestamp = ArchivedChat.Now.AddMinutes(1) }, []));
        await chat.KeepAsync(ArchivedChat.Message(10, "first"));

        Assert.Equal(("A1: edited", new Filing(T2, FiledBecause.Person)), ((await chat.FindAsync(10)).Text, (await chat.FindAsync(10)).Filing));
    }

    private static Message Reply(ulong id, ulong to) => ArchivedChat.Message(id, "yes") with { Type = MessageType.Reply, MessageReference = new MessageReference { MessageId = to } };

    private Task RefileAsync(ulong messageId, TopicLabel label) => SaveAsync(new ChatEffect.Refile(messageId, label));

    private Task SaveAsync(ChatEffect effect) =>
        chat.Store.SaveAsync(new Commit(new Transition(ArchivedChat.Open(), ImmutableArray.Create(effect)), new ChatEvent.EndDue(ArchivedChat.Now)), default);
}
