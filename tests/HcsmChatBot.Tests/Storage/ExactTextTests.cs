using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;

namespace HcsmChatBot.Tests.Storage;

/// <summary>What people write comes back as they wrote it, whatever it is.</summary>
public sealed class ExactTextTests : IDisposable
{
    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    [Fact]
    [Trait("Fault", "47")]
    public async Task Every_content_comes_back_as_it_was_in_text_names_and_file_names()
    {
        var contents = HostileContents.All.ToArray();
        Assert.True(contents.Length >= 300);
        for (var i = 0; i < contents.Length; i++)
            await chat.KeepAsync(Message((ulong)i + 10, contents[i]));

        var kept = await chat.AllAsync();

        Assert.Equal(contents, kept.Select(message => message.Text));
        Assert.Equal(contents, kept.Select(message => message.AuthorName));
        Assert.Equal(contents, kept.Select(message => Assert.Single(message.Attachments)));
        Assert.Equal(contents, kept.Select(message => Assert.Single(message.Embeds).Description));
    }

    [Fact]
    public async Task Every_name_of_somebody_who_reacted_comes_back_as_it_was()
    {
        var names = HostileContents.All.ToArray();
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));
        for (var i = 0; i < names.Length; i++)
            await chat.AmendAsync(new Amendment.Reacted(ArchivedChat.Place, 10, "👍", (ulong)i + 100, names[i]));

        Assert.Equal(names, Assert.Single((await chat.FindAsync(10)).Reactions).By.OrderBy(by => by.UserId).Select(by => by.Name));
    }

    [Fact]
    public void What_needs_no_care_is_stored_as_it_is() => Assert.Equal("ab 😀 é\r\n", ExactText.Write("ab 😀 é\r\n"));

    private static Message Message(ulong id, string content) => ArchivedChat.Message(id, content) with
    {
        Author = new User { Id = ArchivedChat.Pat, Username = content },
        Attachments = [new Attachment { Filename = content }],
        Embeds = [new Embed { Description = content }],
    };
}
