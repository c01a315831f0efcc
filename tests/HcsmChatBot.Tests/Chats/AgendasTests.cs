using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Tests.Chats;

public sealed class AgendasTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Where_there_is_no_folder_there_are_none() => Assert.Empty(Load().Names);

    [Fact]
    public void They_are_named_by_their_files_in_alphabetical_order()
    {
        Write("b.md", "# Second\nT1: Why?");
        Write("a.fr.md", "# Premier\nT1 : Pourquoi ?");
        Write("notes.txt", "no agenda");

        var agendas = Load();

        Assert.Equal(["a.fr", "b"], agendas.Names);
        Assert.Equal("Premier", agendas.Find("A.FR")!.Title);
        Assert.Null(agendas.Find("c"));
    }

    [Fact]
    public void An_agenda_is_chosen_by_its_title_and_asked_for_by_its_file()
    {
        Write("hope.md", "# Defining hope\nT1: Why?");

        Assert.Equal([new CommandChoice("Defining hope", "hope")], Load().Choices);
    }

    [Fact]
    public void Two_agendas_of_the_same_title_are_told_apart_by_their_files()
    {
        Write("hope-2018.md", "# Defining hope\nT1: Why?");
        Write("hope-2019.md", "# Defining hope\nT1: Why?");

        Assert.Equal(["hope-2018", "hope-2019"], Load().Choices.Select(choice => choice.Name));
    }

    [Fact]
    public void Every_fault_is_told_with_file_line_what_was_read_and_what_is_expected()
    {
        var file = Write("hope.md", "# Hope\n\nQ1: Why?\nT1: What?\nLink: ftp://example.org/");

        var lines = Assert.Throws<SettingsException>(Load).Message.Split(Environment.NewLine);

        Assert.Equal([$"{file}, line 3: read 'Q1: Why?', expected T1: …", $"{file}, line 5: read 'ftp://example.org/', expected https://…"], lines);
    }

    [Fact]
    public void An_empty_file_is_told_to_lack_a_title_and_topics()
    {
        var file = Write("empty.md", "");

        var message = Assert.Throws<SettingsException>(Load).Message;

        Assert.Contains($"{file}, line 1: read '', expected # …", message, StringComparison.Ordinal);
        Assert.Contains($"{file}, line 1: read '', expected T1: …", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_that_Discord_would_not_take_as_a_choice_is_refused_at_the_start()
    {
        var file = Write(new string('a', 101) + ".md", "# Hope\nT1: Why?");

        Assert.Contains(file, Assert.Throws<SettingsException>(Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_agendas_that_come_with_the_bot_are_readable()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Config, "agendas"), "*.md");

        Assert.NotEmpty(files);
        Assert.Equal(files.Length, Agendas.Load(new ConfigFiles(Repository.Config)).Names.Count());
    }

    private Agendas Load() => Agendas.Load(new ConfigFiles(folder.Path));

    private string Write(string name, string text)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder.File("agendas")).FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
