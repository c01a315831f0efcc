using HcsmChatBot.ThreadingLab.Corpus;

namespace HcsmChatBot.ThreadingLab.Tests.Corpus;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string Fault => Assert.Throws<CorpusException>(() => CorpusFolder.Read(folder.Path)).Message;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_log_has_its_annotation_and_the_rest_of_it_is_context()
    {
        folder.With("b.ascii.txt", "[12:00] <ann> hi\n[12:00] <bob> hi\n[12:01] <cat> hi\n").With("b.annotation.txt", "1 2 -\n2 0 -\n1 1 -\n");
        folder.With("a.ascii.txt", "[12:00] <ann> hi\n").With("a.annotation.txt", "").With("readme.md", "no log");

        var logs = CorpusFolder.Read(folder.Path);

        Assert.Equal(["a", "b"], logs.Select(log => log.Name));
        Assert.Empty(logs[0].Links);
        Assert.Equal([new(1, 1), new(2, 0), new(2, 1)], logs[1].Links);
        Assert.Equal([0, 1], logs[1].Parents[2]);
        Assert.False(logs[1].Parents.ContainsKey(0));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal("There is no folder nowhere/at/all.", Assert.Throws<CorpusException>(() => CorpusFolder.Read("nowhere/at/all")).Message);

    [Fact]
    public void A_folder_without_logs_is_named() => Assert.Equal($"{folder.Path} has no *.ascii.txt.", Fault);

    [Fact]
    public void A_log_without_its_annotation_is_named()
    {
        folder.With("a.ascii.txt", "[12:00] <ann> hi\n");

        Assert.Equal($"{folder.Path} has a.ascii.txt, but not a.annotation.txt.", Fault);
    }

    [Fact]
    public void A_folder_where_nothing_is_annotated_cannot_be_measured()
    {
        folder.With("a.ascii.txt", "[12:00] <ann> hi\n").With("a.annotation.txt", "\n");

        Assert.Equal($"{folder.Path} has no line that is annotated.", Fault);
    }

    [Fact]
    public void A_damaged_annotation_is_named_by_file_and_line()
    {
        folder.With("a.ascii.txt", "[12:00] <ann> hi\n").With("a.annotation.txt", "0 0 -\n0 one -\n");

        Assert.StartsWith("a.annotation.txt:2: ", Fault, StringComparison.Ordinal);
    }
}
