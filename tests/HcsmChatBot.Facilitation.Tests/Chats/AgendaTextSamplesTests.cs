using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Tests.Chats;

public class AgendaTextSamplesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "config", "agendas");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_agenda_is_without_fault(string file)
    {
        var reading = AgendaText.Read(File.ReadAllText(Path.Combine(Folder, file)));

        Assert.Empty(reading.Faults);
        Assert.InRange(reading.Agenda!.Topics.Length, 3, 4);
        Assert.NotNull(reading.Agenda.Link);
    }

    [Fact]
    public void The_French_sample_asks_the_topics_of_the_English_one()
    {
        static IEnumerable<TopicLabel> Labels(string file) =>
            AgendaText.Read(File.ReadAllText(Path.Combine(Folder, file))).Agenda!.Topics.Select(topic => topic.Label);

        Assert.Equal(Labels("lurkers.md"), Labels("lurkers.fr.md"));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HcsmChatBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("HcsmChatBot.sln stands in no folder above the tests.");
    }
}
