using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Newcomers;

/// <summary>Who is new, and in which language they are welcomed.</summary>
public sealed class NewcomerFinderTests : IAsyncDisposable
{
    private const ulong Pat = 4;
    private static readonly Chat.Open Open = ScriptedShell.OpenChat();

    private ScriptedShell shell = new();

    public NewcomerFinderTests() => shell.Guilds.Note(new GatewayEvent.GuildAvailable(Interactions.Guild with { OwnerId = ScriptedShell.Owner }));

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Fact]
    public async Task Whoever_never_posted_is_new() => Assert.Equal(new Newcomer(Pat, "en"), await FindAsync("Hello from Halifax"));

    [Fact]
    public async Task Whoever_posted_before_is_not()
    {
        var message = new Message { Id = 1, ChannelId = ScriptedShell.Place, Content = "Hi", Author = new User { Id = Pat, Username = "pat" } };
        var archive = new ChatEffect.Archive(new Filing(TopicLabel.Introductions, FiledBecause.Introductions));
        var happened = new ChatEvent.MessagePosted(ScriptedShell.Wednesday, 1, ScriptedShell.Place, InThread: false, null, null, null, null);
        await shell.Store.SaveAsync(new Commit(new Transition(Open, [archive]), happened, message), default);

        Assert.Null(await FindAsync("Hello again"));
    }

    [Theory]
    [InlineData("Moderator", 0)]
    [InlineData("Organisers", 33)]
    [InlineData("Admins", 3)]
    public async Task Whoever_moderates_by_role_or_by_what_the_role_may_is_not(string role, int bit)
    {
        shell.Guilds.Note(new GatewayEvent.RoleSeen(ScriptedShell.Guild, new Role { Id = Interactions.OtherRole, Name = role, Permissions = (UInt128)1 << bit }));

        Assert.Null(await FindAsync("Hello", roles: Interactions.OtherRole));
    }

    [Fact]
    public async Task Whoever_has_another_role_is_new() => Assert.NotNull(await FindAsync("Hello", roles: Interactions.OtherRole));

    [Fact]
    public async Task Whose_the_guild_is_is_not_new() => Assert.Null(await FindAsync("Hello", author: ScriptedShell.Owner));

    [Fact]
    public async Task Nobody_is_new_in_a_chat_that_is_not_open()
    {
        var scheduled = new Chat.Scheduled(Open.Plan);
        var ended = new Chat.Ended(Open.Plan, Open.Proceedings, ScriptedShell.Wednesday.AddMinutes(-1));

        Assert.Null(await shell.Newcomers.FindAsync(scheduled, Message("Hello"), default));
        Assert.Null(await shell.Newcomers.FindAsync(ended, Message("Hello"), default));
    }

    [Theory]
    [InlineData(Language.Fr, "Hello from Halifax", "fr")]
    [InlineData(Language.En, "Bonjour de Rimouski", "en")]
    [InlineData(null, "Bonjour de Rimouski", "fr")]
    [InlineData(null, "👋", "en")]
    public async Task The_language_is_the_persons_else_the_messages_else_the_communitys(Language? remembered, string text, string language)
    {
        if (remembered is { } known)
            await shell.Store.NoteLanguageAsync(ScriptedShell.Guild, Pat, known, default);

        Assert.Equal(language, (await FindAsync(text))!.Language);
    }

    [Fact]
    public async Task In_a_French_community_what_cannot_be_told_is_French()
    {
        await shell.DisposeAsync();
        shell = new ScriptedShell(new ChatOptions { Pacing = Pacing.Manual, Language = Language.Fr });

        Assert.Equal("fr", (await FindAsync("👋"))!.Language);
    }

    private Task<Newcomer?> FindAsync(string text, ulong author = Pat, params ulong[] roles) =>
        shell.Newcomers.FindAsync(Open, Message(text, author, roles), default);

    private static Message Message(string text, ulong author = Pat, params ulong[] roles) => new()
    {
        Id = 2,
        ChannelId = ScriptedShell.Place,
        Timestamp = ScriptedShell.Wednesday,
        Content = text,
        Author = new User { Id = author, Username = "pat" },
        Member = new Member { Roles = roles },
    };
}
