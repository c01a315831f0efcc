using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Tests.Archive;

/// <summary>What becomes of messages after they were posted, in whatever order it is told and however often.</summary>
public sealed class AmendingTests : IDisposable
{
    private static readonly DateTimeOffset Later = ArchivedChat.Now.AddMinutes(1);

    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    [Fact]
    [Trait("Fault", "49")]
    public async Task A_message_is_kept_with_the_names_of_its_files_and_the_previews_of_its_links()
    {
        var embed = new Embed { Title = "Hope", Url = "https://example.org/hope", Description = "A study", Author = new EmbedAuthor { Name = "A. Author" } };
        await chat.KeepAsync(ArchivedChat.Message(10, "") with { Attachments = [new Attachment { Filename = "slides.pdf" }], Embeds = [embed] });

        var kept = await chat.FindAsync(10);

        Assert.Equal("slides.pdf", Assert.Single(kept.Attachments));
        Assert.Equal(new ArchivedEmbed("Hope", "https://example.org/hope", "A study", "A. Author"), Assert.Single(kept.Embeds));
    }

    [Fact]
    public async Task Of_an_edited_message_the_last_text_is_kept_with_the_hour_of_the_edit()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "frist"));

        await chat.AmendAsync(Edited("first"));

        var kept = await chat.FindAsync(10);
        Assert.Equal(("first", (DateTimeOffset?)Later), (kept.Text, kept.EditedAt));
    }

    [Fact]
    public async Task An_older_edit_that_comes_again_changes_nothing()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "one"));
        await chat.AmendAsync(Edited("three", Later.AddSeconds(1)));

        await chat.AmendAsync(Edited("two"));

        Assert.Equal("three", (await chat.FindAsync(10)).Text);
    }

    [Fact]
    public async Task The_preview_of_a_link_is_no_edit()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "https://example.org"));

        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "https://example.org") with { Embeds = [new Embed { Title = "Example" }] }));

        var kept = await chat.FindAsync(10);
        Assert.Equal("Example", Assert.Single(kept.Embeds).Title);
        Assert.Null(kept.EditedAt);
    }

    [Fact]
    public async Task Of_a_deleted_message_its_place_alone_is_left()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "secret") with { Attachments = [new Attachment { Filename = "secret.png" }] });
        await chat.AmendAsync(Reacted(5, "Lee"));

        await chat.AmendAsync(new Amendment.Deleted([10], AwaitedIn: null));

        var tombstone = await chat.FindAsync(10);
        Assert.Equal((MessageStanding.Deleted, 0UL, "", ""), (tombstone.Standing, tombstone.AuthorId, tombstone.AuthorName, tombstone.Text));
        Assert.Equal(ArchivedChat.Now, tombstone.At);
        Assert.Empty(tombstone.Attachments);
        Assert.Empty(tombstone.Reactions);
    }

    [Fact]
    [Trait("Fault", "10")]
    public async Task Of_a_message_that_was_deleted_before_it_came_its_place_alone_is_kept()
    {
        await chat.AmendAsync(new Amendment.Deleted([10], AwaitedIn: ArchivedChat.Guild));
        await chat.KeepAsync(ArchivedChat.Message(11, "other"));

        await chat.KeepAsync(ArchivedChat.Message(10, "late"));

        var tombstone = await chat.FindAsync(10);
        Assert.Equal((MessageStanding.Deleted, 0UL, "", ""), (tombstone.Standing, tombstone.AuthorId, tombstone.AuthorName, tombstone.Text));
    }

    [Fact]
    public async Task What_was_never_in_the_archive_leaves_no_tombstone()
    {
        await chat.KeepAsync(ArchivedChat.Message(11, "other"));

        await chat.AmendAsync(new Amendment.Deleted([10, 12], AwaitedIn: null));

        Assert.Equal([11UL], (await chat.AllAsync()).Select(message => message.Id));
    }

    [Fact]
    public async Task A_deleted_message_does_not_come_back_by_an_edit_or_by_being_posted_again()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "secret"));
        await chat.AmendAsync(new Amendment.Deleted([10], AwaitedIn: null));

        await chat.AmendAsync(Edited("secret again"));
        await chat.KeepAsync(ArchivedChat.Message(10, "secret"));

        Assert.Equal((MessageStanding.Deleted, ""), ((await chat.FindAsync(10)).Standing, (await chat.FindAsync(10)).Text));
    }

    [Fact]
    [Trait("Fault", "9")]
    public async Task A_reaction_that_comes_twice_counts_once()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        await chat.AmendAsync(Reacted(5, "Lee"));

        Assert.Equal(Doubt.Order, await chat.AmendAsync(Reacted(5, "Lee")));
        await chat.AmendAsync(Reacted(6, "Noor"));

        var reaction = Assert.Single((await chat.FindAsync(10)).Reactions);
        Assert.Equal(("👍", 2), (reaction.Emoji, reaction.Count));
        Assert.Equal(["Lee 5", "Noor 6"], reaction.By.Select(by => $"{by.Name} {by.UserId}"));
    }

    [Fact]
    public async Task A_reaction_that_is_taken_back_is_gone()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        await chat.AmendAsync(Reacted(5, "Lee"));

        await chat.AmendAsync(Reacted(5, null));
        await chat.AmendAsync(Reacted(5, null));

        Assert.Empty((await chat.FindAsync(10)).Reactions);
    }

    [Fact]
    public async Task What_only_makes_sense_in_another_order_is_in_doubt()
    {
        Assert.Equal(Doubt.Unmet, await chat.AmendAsync(Reacted(5, "Lee")));
        Assert.Equal(Doubt.Unmet, await chat.AmendAsync(new Amendment.Cleared(ArchivedChat.Place, 10, null)));
        var message = ArchivedChat.Message(10, "https://example.org");
        await chat.KeepAsync(message with { Embeds = [new Embed { Title = "Example" }] });

        Assert.Equal(Doubt.Order, await chat.AmendAsync(Reacted(5, null)));
        Assert.Equal(Doubt.None, await chat.AmendAsync(Reacted(5, "Lee")));
        Assert.Equal(Doubt.Order, await chat.AmendAsync(new Amendment.Cleared(ArchivedChat.Place, 10, "👍")));
        Assert.Equal(Doubt.Order, await chat.AmendAsync(new Amendment.Changed(message)));
    }

    [Fact]
    public async Task What_Discord_has_of_a_message_takes_the_place_of_what_was_held()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        await chat.AmendAsync(Reacted(5, "Lee"));
        await chat.AmendAsync(Reacted(5, "Lee") with { Emoji = "🎉" });

        await chat.AmendAsync(new Amendment.Seen(ArchivedChat.Message(10, "Hello"), [new Amendment.Counted(10, "👍", 1, [new Reactor(6, "Noor")])]));

        var reaction = Assert.Single((await chat.FindAsync(10)).Reactions);
        Assert.Equal(("👍", 1, "Noor"), (reaction.Emoji, reaction.Count, Assert.Single(reaction.By).Name));
    }

    [Fact]
    public async Task Where_somebody_is_not_to_be_known_Discord_is_asked_how_many_there_are()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        await chat.AmendAsync(Reacted(5, "Lee"));
        await chat.Store.OptOutAsync(ArchivedChat.Guild, 6, default);

        Assert.Equal(Doubt.Count, await chat.AmendAsync(Reacted(6, "Noor")));
        await chat.AmendAsync(new Amendment.Counted(10, "👍", 2, By: null));
        Assert.Equal(Doubt.Count, await chat.AmendAsync(Reacted(8, "Kim")));
        await chat.AmendAsync(new Amendment.Counted(10, "👍", 3, By: null));

        var reaction = Assert.Single((await chat.FindAsync(10)).Reactions);
        Assert.Equal(3, reaction.Count);
        Assert.Equal(["Lee", "Kim"], reaction.By.Select(by => by.Name));
    }

    [Fact]
    public async Task Cleared_reactions_are_gone_one_kind_or_all()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        await chat.AmendAsync(Reacted(5, "Lee"));
        await chat.AmendAsync(Reacted(5, "Lee") with { Emoji = "heart:99" });
        await chat.AmendAsync(Reacted(5, "Lee") with { Emoji = "🎉" });

        await chat.AmendAsync(new Amendment.Cleared(ArchivedChat.Place, 10, "👍"));
        Assert.Equal(["heart", "🎉"], (await chat.FindAsync(10)).Reactions.Select(reaction => reaction.Emoji));
        await chat.AmendAsync(new Amendment.Cleared(ArchivedChat.Place, 10, null));

        Assert.Empty((await chat.FindAsync(10)).Reactions);
    }

    private static Amendment.Changed Edited(string text, DateTimeOffset? at = null) => new(ArchivedChat.Message(10, text) with { EditedTimestamp = at ?? Later });

    private static Amendment.Reacted Reacted(ulong user, string? name) => new(ArchivedChat.Place, 10, "👍", user, name);
}
