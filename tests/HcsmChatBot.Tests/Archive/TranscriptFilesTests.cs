using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Archive;

public sealed class TranscriptFilesTests : IDisposable
{
    private static readonly ChatRecord Record = new(
        7, 1, "hcsmca", Agenda.Unplanned("Hope"), "Morgan", new DateTimeOffset(2026, 11, 5, 1, 0, 0, TimeSpan.Zero), null, [], ImmutableArray<ArchivedMessage>.Empty);

    private readonly TestFolder folder = new();
    private readonly TranscriptFiles transcripts = new(new ChatOptions { TimeZone = "America/Toronto" });

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(TranscriptFormat.Html, ".html")]
    [InlineData(TranscriptFormat.Json, ".json")]
    [InlineData(TranscriptFormat.Md, ".md")]
    [InlineData(TranscriptFormat.Csv, ".csv")]
    [InlineData(TranscriptFormat.Txt, ".txt")]
    public void A_file_is_named_by_the_communitys_date_and_the_form(TranscriptFormat format, string extension)
    {
        var name = transcripts.NameOf(Record, format);

        Assert.Contains("2026-11-04", name, StringComparison.Ordinal);
        Assert.EndsWith(extension, name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "lang=\"en\"")]
    [InlineData(Language.Fr, "lang=\"fr\"")]
    public void A_page_speaks_the_communitys_language(Language language, string expected)
    {
        using var page = new MemoryStream();

        new TranscriptFiles(new ChatOptions { Language = language }).Write(Record, TranscriptFormat.Html, page);

        Assert.Contains(expected, Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TranscriptFormat.Html)]
    [InlineData(TranscriptFormat.Json)]
    [InlineData(TranscriptFormat.Md)]
    [InlineData(TranscriptFormat.Csv)]
    [InlineData(TranscriptFormat.Txt)]
    public void A_file_replaces_the_one_that_was_there_and_leaves_nothing_beside_it(TranscriptFormat format)
    {
        var file = folder.File("chat");
        File.WriteAllText(file, new string('x', 100_000));

        transcripts.Write(Record, format, file);

        Assert.DoesNotContain("xxx", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(TranscriptFormat.Html, "<!doctype html>")]
    [InlineData(TranscriptFormat.Json, "{")]
    [InlineData(TranscriptFormat.Md, "# Hope\n")]
    [InlineData(TranscriptFormat.Csv, "\uFEFF\"topic\",\"id\"")]
    [InlineData(TranscriptFormat.Txt, "Hope\n====\n")]
    public void Each_form_begins_as_its_readers_expect(TranscriptFormat format, string beginning) =>
        Assert.StartsWith(beginning, Encoding.UTF8.GetString(Written(format)), StringComparison.Ordinal);

    [Theory]
    [InlineData(TranscriptFormat.Html, "text/html; charset=utf-8")]
    [InlineData(TranscriptFormat.Json, "application/json")]
    [InlineData(TranscriptFormat.Md, "text/plain; charset=utf-8")]
    [InlineData(TranscriptFormat.Csv, "text/csv; charset=utf-8; header=present")]
    [InlineData(TranscriptFormat.Txt, "text/plain; charset=utf-8")]
    public void A_browser_is_told_what_it_gets(TranscriptFormat format, string type) => Assert.Equal(type, format.ContentType());

    [Fact]
    public void A_folder_is_made_once_and_a_file_in_its_place_is_named()
    {
        TranscriptFiles.Prepare(folder.File("a/b"));
        TranscriptFiles.Prepare(folder.File("a/b"));
        File.WriteAllText(folder.File("taken"), "");

        var refusal = Assert.Throws<SettingsException>(() => TranscriptFiles.Prepare(folder.File("taken")));

        Assert.True(Directory.Exists(folder.File("a/b")));
        Assert.StartsWith($"'{folder.File("taken")}' cannot be made", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var file = folder.File("missing/chat.html");

        var refusal = Assert.Throws<SettingsException>(() => transcripts.Write(Record, TranscriptFormat.Html, file));

        Assert.StartsWith($"'{file}' cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_fails_midway_nothing_that_people_wrote_is_left_beside_it()
    {
        var file = folder.File("chat.html");
        Directory.CreateDirectory(file);

        Assert.Throws<SettingsException>(() => transcripts.Write(Record, TranscriptFormat.Html, file));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_is_written_has_no_byte_order_mark_and_is_whole()
    {
        var html = Written(TranscriptFormat.Html);
        using var json = JsonDocument.Parse(Written(TranscriptFormat.Json));

        Assert.Equal((byte)'<', html[0]);
        Assert.EndsWith("</html>", Encoding.UTF8.GetString(html).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    private byte[] Written(TranscriptFormat format)
    {
        using var page = new MemoryStream();
        transcripts.Write(Record, format, page);
        return page.ToArray();
    }
}
