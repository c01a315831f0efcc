using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Rehearsal;

public sealed class ScriptTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void The_scripts_that_come_with_the_bot_bring_ten_people_and_three_guests(Language language)
    {
        var script = Script.Load(ConfigFiles.Find(Repository.Config), language);

        var topics = script.Parts.Where(part => TopicLabel.TryParse(part.Key, out _) || part.Key is Script.Introductions or Script.AnyTopic);
        Assert.Equal(10, topics.SelectMany(part => part.Value).Select(line => line.Speaker).Distinct().Count());
        Assert.All([Script.Newcomer, Script.Promoter, Script.Latecomer], part => Assert.NotEmpty(script.Part(part)));
        Assert.Equal("now", script.Part(Script.Latecomer)[0].Command);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Whoever_is_answered_has_spoken_before(Language language)
    {
        foreach (var part in Script.Load(ConfigFiles.Find(Repository.Config), language).Parts.Values)
        {
            foreach (var (line, index) in part.Select((line, index) => (line, index)).Where(each => each.line.ReplyTo is not null))
                Assert.Contains(line.ReplyTo, part.Take(index).Select(earlier => earlier.Speaker));
        }
    }

    [Fact]
    public void A_line_says_when_who_to_whom_and_what()
    {
        var part = ScriptReader.Read("script", ["# Title", "> A note: 1:00 nobody", "", "## T1", "- 1:20 Amina > Bao, pharmacist: See: https://example.org"])["T1"];

        Assert.Equal(new ScriptLine(TimeSpan.FromSeconds(80), "Amina", "Bao, pharmacist", "See: https://example.org"), Assert.Single(part));
    }

    [Theory]
    [InlineData("## Something", "a label such as ## T1")]
    [InlineData("- 0:10 Amina: Hello", "a ## heading")]
    public void A_heading_that_nobody_knows_is_named_with_its_line(string line, string expected)
    {
        var wrong = Assert.Throws<SettingsException>(() => ScriptReader.Read("participants.en.md", ["# Title", line]));

        Assert.Contains("participants.en.md, line 2", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- 0:60 Amina: Hello")]
    [InlineData("- Amina: Hello")]
    [InlineData("- 0:10 Amina:")]
    [InlineData("- 0:10 A name that is longer than thirty-two letters: Hello")]
    [InlineData("Hello")]
    public void A_line_that_cannot_be_read_is_refused(string line) =>
        Assert.Throws<SettingsException>(() => ScriptReader.Read("script", ["## T1", line]));

    [Theory]
    [InlineData("T3b", "of T3b")]
    [InlineData("T3a", "of T3")]
    [InlineData("T9", "of any")]
    [InlineData("CT", null)]
    public void A_topic_without_lines_of_its_own_gets_those_of_its_number_or_of_any(string label, string? said)
    {
        var parts = ScriptReader.Read("script", ["## T3", "- 0:01 A: of T3", "## T3b", "- 0:01 A: of T3b", "## Any topic", "- 0:01 A: of any"]);

        Assert.Equal(said, new Script("en", parts).OnTopic(TopicLabel.Parse(label)).SingleOrDefault()?.Text);
    }
}
