using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Archive;

/// <summary>Who gets a transcript by its button, and what they are told when they cannot.</summary>
public sealed class TranscriptDeskTests : IDisposable
{
    private readonly ArchivedChat chat = new();
    private readonly TranscriptDesk desk;

    public TranscriptDeskTests() =>
        desk = new TranscriptDesk(chat.Reader, new GuildOptions(new ChatOptions()), Texts.Load(new ConfigFiles(Repository.Config)));

    public void Dispose() => chat.Dispose();

    [Theory]
    [Trait("Fault", "43")]
    [InlineData("transcript:7", null)]
    [InlineData("transcript:7", 8UL)]
    [InlineData("transcript:99", 1UL)]
    [InlineData("transcript:x", 1UL)]
    [InlineData("transcript", 1UL)]
    public async Task Nobody_from_elsewhere_gets_it_whatever_they_press(string customId, ulong? guild)
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));

        var answer = await PressAsync(customId, guild);

        Assert.Empty(answer.Files);
        Assert.StartsWith("I have no such transcript here", answer.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("transcript:7", ".html")]
    [InlineData("transcript:7:Md", ".md")]
    [InlineData("transcript:7:Csv", ".csv")]
    [InlineData("transcript:7:Json", ".json")]
    [InlineData("transcript:7:Txt", ".txt")]
    [InlineData("transcript:7:Exe", ".html")]
    public async Task Each_form_comes_as_a_file_with_buttons_for_the_others(string customId, string extension)
    {
        await chat.KeepAsync(ArchivedChat.Message(10, "Hello"));

        var answer = await PressAsync(customId, ArchivedChat.Guild);

        Assert.EndsWith(extension, Assert.Single(answer.Files).Name, StringComparison.Ordinal);
        Assert.Equal(4, answer.Buttons.Count);
    }

    [Fact]
    public async Task What_Discord_would_not_take_is_said_in_words_with_the_way_to_get_it()
    {
        for (ulong id = 10; id < 21; id++)
            await chat.KeepAsync(ArchivedChat.Message(id, new string('x', 1 << 20)));

        var answer = await PressAsync("transcript:7", ArchivedChat.Guild);

        Assert.Empty(answer.Files);
        Assert.Contains("export --chat 7", answer.Content, StringComparison.Ordinal);
    }

    private async Task<MessageToSend> PressAsync(string customId, ulong? guild)
    {
        var asked = Asked.Read(new Interaction { Type = InteractionType.MessageComponent, GuildId = guild, Data = new InteractionData { CustomId = customId } });
        Assert.True(desk.Serves(asked));
        return (await desk.AnswerAsync(asked, new Ticket("one", 1), default))!;
    }
}
