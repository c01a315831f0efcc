using HcsmChatBot.Newcomers;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Tests.Newcomers;

public sealed class GuideBookTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Notes log = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_guide_is_read_from_the_folder()
    {
        Write("en", "## Ours\nHello.");
        Write("fr", "## La nôtre\nBonjour.");

        var guide = Load();

        Assert.Equal([new GuidePage("Ours", "Hello.")], guide.Pages(Language.En).ToArray());
        Assert.Equal([new GuidePage("La nôtre", "Bonjour.")], guide.Pages(Language.Fr).ToArray());
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void Where_a_file_is_missing_the_one_built_in_is_used_and_the_log_says_so()
    {
        Write("fr", "## La nôtre\nBonjour.");

        var guide = Load();

        Assert.Equal(Shipped("en"), guide.Pages(Language.En).ToArray());
        Assert.Equal("La nôtre", Assert.Single(guide.Pages(Language.Fr)).Title);
        var warning = Assert.Single(log.Lines);
        Assert.Contains(folder.File("guide.en.md"), warning, StringComparison.Ordinal);
        Assert.Contains("there is no such file; expected", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_file_cannot_be_used_the_one_built_in_is()
    {
        Write("en", "");
        Write("fr", "Sans titre.");

        var guide = Load();

        Assert.Equal([Shipped("en").Length, Shipped("fr").Length], [guide.Pages(Language.En).Length, guide.Pages(Language.Fr).Length]);
        Assert.Equal(2, log.Lines.Count);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_stops_nothing()
    {
        Directory.CreateDirectory(folder.File("guide.en.md"));
        Write("fr", "## La nôtre\nBonjour.");

        Assert.Equal(Shipped("en"), Load().Pages(Language.En).ToArray());
        Assert.Single(log.Lines);
    }

    private void Write(string language, string text) => File.WriteAllText(folder.File($"guide.{language}.md"), text);

    private GuideBook Load() => new(new ConfigFiles(folder.Path), log);

    private static GuidePage[] Shipped(string language) =>
        [.. GuideReading.Read(File.ReadAllBytes(Path.Combine(Repository.Config, $"guide.{language}.md"))).Pages];

    private sealed class Notes : ILogger<GuideBook>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Warning, logLevel);
            Lines.Add(formatter(state, exception));
        }
    }
}
