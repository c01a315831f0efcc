using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rights;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What a person said that a message answers stays with it, and goes with it.</summary>
public sealed class RelinkingTests : IAsyncLifetime, IDisposable
{
    private const ulong Question = 10;
    private const ulong Message = 20;
    private const ulong Moderator = 3;
    private const ulong Asker = 5;
    private const ulong Prompt = 5;

    private readonly ArchivedChat chat = new();

    public async Task InitializeAsync()
    {
        await chat.KeepAsync(ArchivedChat.Message(Question, "Does it help?", author: Asker));
        await chat.KeepAsync(ArchivedChat.Message(Message, "It does."));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => chat.Dispose();

    [Fact]
    public async Task It_is_kept_can_be_said_again_and_taken_back()
    {
        Assert.Null(await SaidAsync());

        await RelinkAsync(new SaidLink(Question));
        Assert.Equal(new SaidLink(Question), await SaidAsync());
        await RelinkAsync(new SaidLink(null));
        Assert.Equal(new SaidLink(null), await SaidAsync());
        await RelinkAsync(null);
        Assert.Null(await SaidAsync());
    }

    [Fact]
    public async Task An_edit_and_a_later_reading_leave_it_and_what_was_posted_before_it_came()
    {
        await RelinkAsync(new SaidLink(Question));

        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(Message, "It did.") with { EditedTimestamp = ArchivedChat.Now.AddMinutes(1) }));
        await chat.AmendAsync(new Amendment.Seen(ArchivedChat.Message(Message, "It did!") with { EditedTimestamp = ArchivedChat.Now.AddMinutes(2) }, []));
        await chat.KeepAsync(ArchivedChat.Message(Message, "It does."));
        await chat.KeepAsync(ArchivedChat.Message(Message - 1, "late"));

        Assert.Equal(("It did!", new SaidLink(Question)), ((await chat.FindAsync(Message)).Text, await SaidAsync()));
    }

    [Fact]
    public async Task It_goes_when_its_message_is_deleted_and_none_is_kept_of_one_that_is_gone()
    {
        await RelinkAsync(new SaidLink(Question));
        await chat.AmendAsync(new Amendment.Deleted([Message], null));
        Assert.Null((await RowAsync()).SaidToAnswer);

        await RelinkAsync(new SaidLink(Question));

        Assert.Null((await RowAsync()).SaidToAnswer);
        Assert.Null(await chat.Store.StandingLinkAsync(Message, default));
    }

    [Fact]
    public async Task It_goes_when_the_author_is_erased()
    {
        await RelinkAsync(new SaidLink(Question));

        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);

        Assert.Null((await RowAsync()).SaidToAnswer);
    }

    [Fact]
    public async Task It_goes_when_the_author_opts_out_and_none_is_kept_afterwards()
    {
        await RelinkAsync(new SaidLink(Question));
        await chat.Store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
        Assert.Null((await RowAsync()).SaidToAnswer);

        await RelinkAsync(new SaidLink(Question));

        Assert.Null((await RowAsync()).SaidToAnswer);
    }

    [Fact]
    public async Task Where_what_was_answered_is_deleted_it_counts_as_not_said()
    {
        await RelinkAsync(new SaidLink(Question));

        await chat.AmendAsync(new Amendment.Deleted([Question], null));

        Assert.Null(await SaidAsync());
        Assert.Null((await TalkAsync()).Messages[^1].SaidToAnswer);
        Assert.Equal(new StandingLink(new SaidLink(Question)), await chat.Store.StandingLinkAsync(Message, default));
    }

    [Fact]
    public async Task Where_the_author_of_what_was_answered_opts_out_it_stands_without_their_name()
    {
        await RelinkAsync(new SaidLink(Question));
        Assert.Equal("user5", (await chat.Store.StandingLinkAsync(Message, default))!.AuthorName);

        await chat.Store.OptOutAsync(ArchivedChat.Guild, Asker, default);

        Assert.Equal(new SaidLink(Question), await SaidAsync());
        Assert.Equal("", (await chat.Store.StandingLinkAsync(Message, default))!.AuthorName);
    }

    [Fact]
    public async Task When_the_moderator_is_erased_it_stays_and_nobody_said_it()
    {
        await RelinkAsync(new SaidLink(Question));
        var data = new PersonalData(chat.Database);
        Assert.Equal(nameof(ChatEvent.RelinkRequested), Assert.Single((await data.ReadAsync(ArchivedChat.Guild, Moderator, default)).Commands).Kind);

        await chat.Store.ErasePersonAsync(ArchivedChat.Guild, Moderator, default);

        Assert.Equal(new SaidLink(Question), await SaidAsync());
        Assert.Empty((await data.ReadAsync(ArchivedChat.Guild, Moderator, default)).Commands);
    }

    [Fact]
    public async Task It_is_in_the_file_of_the_author_and_only_there()
    {
        await RelinkAsync(new SaidLink(Question));
        var data = new PersonalData(chat.Database);

        Assert.Equal("10", Assert.Single((await data.ReadAsync(ArchivedChat.Guild, ArchivedChat.Pat, default)).Messages).SaidToAnswer);
        Assert.Null(Assert.Single((await data.ReadAsync(ArchivedChat.Guild, Asker, default)).Messages).SaidToAnswer);
    }

    [Fact]
    public async Task It_goes_with_the_chat_and_with_the_guild()
    {
        await RelinkAsync(new SaidLink(Question));

        await chat.Store.ForgetGuildAsync(ArchivedChat.Guild, default);

        Assert.Empty(chat.Store.Writer.Messages);
        Assert.Empty(chat.Store.Writer.Events);
    }

    [Fact]
    public async Task A_prompt_is_answered_as_long_as_it_is_one_of_the_chats()
    {
        await RelinkAsync(new SaidLink(Prompt), Asked());
        Assert.Equal(new SaidLink(Prompt), await SaidAsync());
        Assert.Equal(new SaidLink(Prompt), (await TalkAsync(Asked())).Messages[^1].SaidToAnswer);

        await RelinkAsync(new SaidLink(Prompt), ArchivedChat.Open());

        Assert.Null(await SaidAsync());
    }

    [Fact]
    public async Task A_message_of_another_chat_is_not_touched()
    {
        await chat.KeepAsync(ArchivedChat.Message(90, "elsewhere"), chatId: 9);

        await RelinkAsync(new SaidLink(Question), messageId: 90);

        Assert.Null((await chat.FindAsync(90, chatId: 9)).SaidToAnswer);
    }

    [Fact]
    public async Task The_talk_up_to_a_message_has_nothing_that_came_after_it()
    {
        await chat.KeepAsync(ArchivedChat.Message(Message + 1, "And then?"));

        Assert.Equal([Question, Message], (await TalkAsync()).Messages.Select(message => message.Id));
        Assert.Equal([Message], (await chat.Reader.TalkAsync(ArchivedChat.Open(), Question, Message, default)).Messages.Select(message => message.Id));
    }

    private static Chat.Open Asked() => ArchivedChat.Open() is var open
        ? open with { Proceedings = open.Proceedings with { Prompts = [new PostedPrompt(new TopicLabel(1), ArchivedChat.Now, Prompt, ThreadId: null)] } }
        : throw new System.Diagnostics.UnreachableException();

    private Task RelinkAsync(SaidLink? said, Chat? of = null, ulong messageId = Message) => chat.Store.SaveAsync(
        new Commit(
            new Transition(of ?? ArchivedChat.Open(), ImmutableArray.Create<ChatEffect>(new ChatEffect.Relink(messageId, said))),
            new ChatEvent.RelinkRequested(ArchivedChat.Now, new Ask(Moderator, IsModerator: true, "en:1:token"), messageId, said)),
        default);

    private async Task<SaidLink?> SaidAsync() => (await chat.FindAsync(Message)).SaidToAnswer;

    private Task<ChatRecord> TalkAsync(Chat? of = null) => chat.Reader.TalkAsync(of ?? ArchivedChat.Open(), after: 0, until: Message, default);

    private async Task<MessageRow> RowAsync()
    {
        await using var db = chat.Database.Reader();
        return db.Messages.Single(row => row.Id == (long)Message);
    }
}
