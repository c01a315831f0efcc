using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Planning;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Planning;

/// <summary>The questions that come with the bot, and what is said of files that do not fit together.</summary>
public sealed class EvergreenTests
{
    private static readonly Evergreen Own = Evergreen.Load(new ConfigFiles(Repository.Config));

    [Fact]
    public void There_are_at_least_twenty_in_both_languages_and_each_theme_makes_a_chat()
    {
        Assert.InRange(Own.Topics.Count(), 20, 99);
        Assert.All(Own.Topics, topic => Assert.NotEqual(topic.English, topic.French));
        Assert.All(Own.Themes, theme => Assert.InRange(theme.Topics.Length, 3, 5));
    }

    [Theory]
    [InlineData(Language.En, "fr")]
    [InlineData(Language.Fr, "en")]
    public void A_theme_is_an_agenda_in_which_nothing_is_found(Language language, string other)
    {
        var setting = new AgendaSetting(new ChatOptions().Pace, TimeSpan.FromHours(1), [language.Code(), other], "");
        Assert.All(Own.Themes, theme =>
        {
            var agenda = Assert.IsType<Agenda>(AgendaText.Read(theme.AgendaIn(language), theme.In(language)).Agenda);
            Assert.All(agenda.Topics, topic => Assert.Equal(other, topic.Translation?.Language));
            Assert.Empty(AgendaLint.Of(agenda, setting));
        });
    }

    [Fact]
    public void The_same_number_picks_the_same_question_and_numbers_in_a_row_pick_each()
    {
        var count = Own.Topics.Count();

        Assert.Equal(Own.Pick(7), Own.Pick(7 + (ulong)count));
        Assert.Equal(count, Enumerable.Range(0, count).Select(number => Own.Pick((ulong)number)).Distinct().Count());
    }

    [Theory]
    [InlineData("# T\n## A\nT1: a", "# T\n## A\nT2: a", "they have not the same topics")]
    [InlineData("# T\n## A\nT1: a\n## B\nT2: b", "# T\n## A\nT1: a\nT2: b", null)]
    [InlineData("# T\n## A\nT1: a\nT2: b", "# T\n## A\nT1: a\n## B\nT2: b", "a theme has no pair")]
    [InlineData("# T\nT1: a", "# T\nT1: a", "a theme has no pair")]
    [InlineData("# T\n## A\nQ1: a", "# T\n## A\nT1: a", "line 3: read 'Q1: a'")]
    public void Files_that_do_not_fit_together_are_told(string english, string french, string? told)
    {
        using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "evergreen.en.md"), english);
        File.WriteAllText(Path.Combine(folder.Path, "evergreen.fr.md"), french);

        if (told is null)
            Assert.Equal(2, Evergreen.Load(new ConfigFiles(folder.Path)).Themes.Length);
        else
            Assert.Contains(told, Assert.Throws<SettingsException>(() => Evergreen.Load(new ConfigFiles(folder.Path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_them_has_none()
    {
        using var folder = new TestFolder();
        var none = Evergreen.Load(new ConfigFiles(folder.Path));

        Assert.Empty(none.Themes);
        Assert.Null(none.Pick(3));
    }
}
