using System.Text;
using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Archive;
using HcsmChatBot.Tests.Chats;

namespace HcsmChatBot.Tests.Rights;

/// <summary>What was erased is in no file of the data folder any more, to the last byte; what was not erased is.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Canary = "canary-5e1f";
    private const string Survivor = "survivor-77c2";
    private const ulong OtherGuild = 8;
    private const ulong OtherChat = 9;

    private readonly ArchivedChat chat = new();

    public void Dispose() => chat.Dispose();

    public static TheoryData<string, Func<ChatStore, Task>> Erasures => new()
    {
        { "deleted", store => store.AmendAsync(new Amendment.Deleted([.. Enumerable.Range(10, 40).Select(id => (ulong)id)], null), null, default) },
        { "erased", store => store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default) },
        { "withheld", store => store.OptOutAsync(ArchivedChat.Guild, ArchivedChat.Pat, default) },
        { "departed", store => store.ForgetGuildAsync(ArchivedChat.Guild, default) },
    };

    [Theory]
    [Trait("Fault", "54")]
    [MemberData(nameof(Erasures))]
    public async Task No_byte_is_left_of_what_was_erased_and_the_rest_is_there(string how, Func<ChatStore, Task> erase)
    {
        await FillAsync();
        Assert.NotEmpty(FilesWith(Canary));
        await ExportAsync();

        await erase(chat.Store);

        Assert.True(await chat.Store.TryWipeAsync(default));
        Assert.True(FilesWith(Canary) is [], $"{how}: {string.Join(", ", FilesWith(Canary))}");
        Assert.NotEmpty(FilesWith(Survivor));
        Assert.Equal(Survivor, (await chat.FindAsync(900, OtherChat)).Text);
    }

    [Fact]
    public async Task What_an_edit_replaced_is_gone_too()
    {
        await chat.KeepAsync(ArchivedChat.Message(10, Canary + new string('x', 3000)));

        await chat.AmendAsync(new Amendment.Changed(ArchivedChat.Message(10, "better") with { EditedTimestamp = ArchivedChat.Now }));

        Assert.True(await chat.Store.TryWipeAsync(default));
        Assert.Empty(FilesWith(Canary));
    }

    [Fact]
    public async Task While_somebody_reads_it_is_tried_again_until_it_is_wiped()
    {
        await FillAsync();
        var clock = new ManualTime(ArchivedChat.Now);
        using var wiping = new Wiping(chat.Store, new(clock));
        await using (var reader = chat.Database.Reader())
        {
            await using var reading = await reader.Database.BeginTransactionAsync();
            Assert.NotEmpty(reader.Messages.ToList());
            await chat.Store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
            await wiping.StartAsync(default);
            await clock.PassAsync();
            Assert.NotEmpty(FilesWith(Canary));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var passing = clock.PassAsync();
        while (FilesWith(Canary) is not [])
        {
            passing = passing.IsCompleted ? clock.PassAsync() : passing;
            await Task.Delay(5, patience.Token);
        }

        await wiping.StopAsync(default);
    }

    [Fact]
    [Trait("Fault", "54")]
    public async Task What_could_not_be_wiped_is_wiped_at_the_next_start()
    {
        using var folder = new TestFolder();
        using (var database = Database.OpenToWrite(folder.Path))
        using (var store = Storage.Stores.Over(database))
        {
            await KeepAsync(store, 10, Canary);
            await store.ErasePersonAsync(ArchivedChat.Guild, ArchivedChat.Pat, default);
            // As a killed process leaves them.
            foreach (var file in Directory.EnumerateFiles(folder.Path, "*.db*"))
                File.Copy(file, Path.Combine(Directory.CreateDirectory(folder.File("killed")).FullName, Path.GetFileName(file)));
        }

        Assert.NotEmpty(FilesWith(Canary, folder.File("killed")));
        using (Database.OpenToWrite(folder.File("killed")))
            Assert.Empty(FilesWith(Canary, folder.File("killed")));
    }

    private static Task KeepAsync(ChatStore store, ulong id, string text) => store.SaveAsync(
        new Commit(
            new(ArchivedChat.Open(), [new Facilitation.Chats.ChatEffect.Archive(new(Facilitation.Chats.TopicLabel.Introductions, Facilitation.Conversations.FiledBecause.Introductions))]),
            new Facilitation.Chats.ChatEvent.MessagePosted(ArchivedChat.Now, id, ArchivedChat.Place, false, null, null, null, null), ArchivedChat.Message(id, text)),
        default);

    /// <summary>Enough to spill over pages, and edited, so that earlier pages are in the log.</summary>
    private async Task FillAsync()
    {
        for (ulong id = 10; id < 50; id++)
        {
            var message = ArchivedChat.Message(id, $"{Canary} {new string('y', (int)id * 40)} {Canary}") with
            {
                Author = new User { Id = ArchivedChat.Pat, Username = $"{Canary} Pat" },
                Attachments = [new Attachment { Filename = $"{Canary}.pdf" }],
                Embeds = [new Embed { Title = Canary, Description = Canary, Url = $"https://{Canary}.example", Author = new EmbedAuthor { Name = Canary } }],
            };
            await chat.KeepAsync(message);
            if (id % 3 == 0)
                await chat.AmendAsync(new Amendment.Changed(message with { Content = $"{Canary} edited", EditedTimestamp = ArchivedChat.Now.AddMinutes(1) }));
            await chat.AmendAsync(new Amendment.Reacted(ArchivedChat.Place, id, "👍", ArchivedChat.Pat, $"{Canary} Pat"));
        }

        await chat.KeepAsync(ArchivedChat.Message(900, Survivor), OtherChat, OtherGuild);
    }

    private async Task ExportAsync()
    {
        var record = await chat.Reader.FindAsync(ArchivedChat.ChatId, default);
        foreach (var format in Enum.GetValues<TranscriptFormat>())
        {
            using var file = new MemoryStream();
            new TranscriptFiles(new ChatOptions()).Write(record!, format, file);
            Assert.True(file.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("canary")) >= 0);
        }
    }

    private string[] FilesWith(string text, string? folder = null) => DatabaseFiles.With(text, folder ?? chat.Folder);
}
