using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What was typed to plan a chat outlives the process, and goes when the chat begins or is called off.</summary>
public sealed class DraftsTests : IAsyncDisposable
{
    private static readonly Ask Moderator = new(3, IsModerator: true, "En:9:token");

    private readonly ScriptedShell shell = new();
    private readonly PlanDraft typed = new(100, ScriptedShell.Guild, ScriptedShell.Place, 3) { Title = "Hope", When = "soon", HostIds = [7, 8], Agenda = "T1: a\nwhat" };

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task A_draft_comes_back_as_it_was_typed()
    {
        await shell.Drafts.KeepAsync(typed with { Title = "Hop" }, default);
        await shell.Drafts.KeepAsync(typed, default);

        var drafts = await NextProcessAsync();

        var found = Assert.IsType<PlanDraft>(drafts.Unfinished(ScriptedShell.Place, 3));
        Assert.Equal((typed.Title, typed.When, typed.Agenda, true), (found.Title, found.When, found.Agenda, found.IsKept));
        Assert.Equal([7UL, 8UL], found.HostIds.AsEnumerable());
        Assert.Null(drafts.Unfinished(ScriptedShell.Place, 4));
        Assert.Null(drafts.Unfinished(99, 3));
    }

    [Fact]
    public async Task A_draft_that_was_planned_is_found_by_its_chat_and_is_not_offered_again()
    {
        await PlannedAsync();

        Assert.Equal(typed.Id, shell.Drafts.Find(ScriptedShell.ChatId)?.Id);
        Assert.Equal(typed.Id, shell.Drafts.Find(typed.Id)?.Id);
        Assert.Null(shell.Drafts.Unfinished(ScriptedShell.Place, 3));
    }

    [Fact]
    public async Task Where_the_plan_itself_was_never_stored_the_draft_is_unfinished()
    {
        await shell.Drafts.KeepAsync(typed with { ChatId = 555 }, default);

        Assert.Equal(typed.Id, (await NextProcessAsync()).Unfinished(ScriptedShell.Place, 3)?.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_goes_when_the_chat_begins_or_is_called_off(bool begins)
    {
        var chat = await PlannedAsync();
        ChatEvent happened = begins ? new ChatEvent.StartRequested(ScriptedShell.Wednesday, Moderator) : new ChatEvent.CancelRequested(ScriptedShell.Wednesday, Moderator);

        await shell.Store.SaveAsync(new Commit(ChatFacilitator.Advance(chat, happened), happened), default);

        Assert.Empty(await shell.Store.LoadDraftsAsync(DateTimeOffset.MinValue, default));
    }

    [Fact]
    public async Task One_that_was_never_planned_goes_after_ninety_days()
    {
        await shell.Drafts.KeepAsync(typed, default);
        shell.Time.Now = ScriptedShell.Wednesday.AddDays(90);
        Assert.NotNull((await NextProcessAsync()).Find(typed.Id));

        shell.Time.Now = ScriptedShell.Wednesday.AddDays(91);
        Assert.Null((await NextProcessAsync()).Find(typed.Id));
    }

    [Fact]
    public async Task Who_wants_nothing_kept_is_forgotten_as_planner_and_as_host()
    {
        var others = new PlanDraft(101, ScriptedShell.Guild, ScriptedShell.Place, 4) { HostIds = [3, 8] };
        await shell.Drafts.KeepAsync(typed, default);
        await shell.Drafts.KeepAsync(others, default);

        shell.Drafts.Forget(ScriptedShell.Guild, 3);

        Assert.Null(shell.Drafts.Find(typed.Id));
        Assert.Equal([8UL], shell.Drafts.Find(others.Id)!.HostIds.AsEnumerable());
    }

    [Fact]
    public async Task What_the_database_forgets_is_forgotten_here_too()
    {
        await shell.Drafts.KeepAsync(typed, default);

        shell.Drafts.Forget(draft => draft.TypedAt < ScriptedShell.Wednesday);
        Assert.NotNull(shell.Drafts.Find(typed.Id));
        shell.Drafts.Forget(draft => draft.TypedAt <= ScriptedShell.Wednesday);

        Assert.Null(shell.Drafts.Find(typed.Id));
    }

    [Fact]
    public async Task A_chat_that_was_called_off_is_brought_back_only_to_say_so()
    {
        var chat = await PlannedAsync();
        var happened = new ChatEvent.CancelRequested(ScriptedShell.Wednesday, Moderator);
        var waiting = await shell.Store.SaveAsync(new Commit(ChatFacilitator.Advance(chat, happened), happened), default);
        Assert.Single(await shell.Store.LoadAsync(ScriptedShell.Wednesday, default));

        foreach (var effect in waiting)
            await shell.Store.CompleteAsync(effect, default);

        Assert.Empty(await shell.Store.LoadAsync(ScriptedShell.Wednesday, default));
    }

    /// <summary>The draft and its chat, both stored and alive.</summary>
    private async Task<Chat.Scheduled> PlannedAsync()
    {
        var chat = new Chat.Scheduled(ScriptedShell.OpenChat().Plan) { Announced = new Announced(1, 900) };
        await shell.Drafts.KeepAsync(typed with { ChatId = ScriptedShell.ChatId }, default);
        await shell.Store.SaveAsync(new Commit(new Transition(chat, []), new ChatEvent.AnnouncementPosted(ScriptedShell.Wednesday, 900)), default);
        await shell.Chats.ReviveAsync(default);
        return chat;
    }

    private async Task<PlanDrafts> NextProcessAsync()
    {
        var drafts = new PlanDrafts(shell.Store, shell.Chats, shell.News, shell.Time);
        await drafts.StartAsync(default);
        return drafts;
    }
}
