using HcsmChatBot.Corrections;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Corrections;

/// <summary>What a message may answer, in words that fit.</summary>
public sealed class AnswerMenuTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly AnswerMenu menu = new(Texts.Load(new ConfigFiles(Repository.Config)), new GuildOptions(new ChatOptions { TimeZone = "UTC" }));

    [Theory]
    [InlineData(Language.En, "18:00 Question: What do you take with you?")]
    [InlineData(Language.Fr, "18 h 00 Question\u00A0: What do you take with you?")]
    public void The_question_for_closing_thoughts_goes_by_no_label(Language language, string expected) =>
        Assert.Equal(expected, menu.Of(Talk(TopicLabel.ClosingThoughts, "Hope."), language).Options[1].Label);

    [Theory]
    [InlineData(Language.En, "18:00 Pat: Hope: always!", "18:00 a participant: (no text)")]
    [InlineData(Language.Fr, "18 h 00 Pat\u00A0: Hope: always!", "18 h 00 une personne\u00A0: (sans texte)")]
    public void People_keep_their_words_and_a_language_its_spaces(Language language, string said, string unseen)
    {
        var talk = Talk(new TopicLabel(1), "\u200B\u202E", "Hope:\n always!", "Yes.");

        Assert.Equal([said, unseen], menu.Of(talk, language).Options.Skip(2).Select(option => option.Label));
    }

    /// <summary>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\u202E\u200B")]
    [InlineData("\uD83D")]
    [InlineData("```\n||@everyone||")]
    [InlineData("<@1><@18446744073709551616><t:99999999999999:F>")]
    public void Whatever_people_write_Discord_takes_the_menu(string text)
    {
        string[] texts = [text, text + new string('y', 4000), string.Concat(Enumerable.Repeat(text + "👨‍👩‍👧‍👦", 100)), "a" + new string('\u0301', 3000)];
        foreach (var language in Enum.GetValues<Language>())
        {
            var select = menu.Of(Talk(new TopicLabel(1), [.. Enumerable.Range(0, 60).Select(i => texts[i % texts.Length])]), language);

            Assert.Equal(25, select.Options.Count);
            Assert.Distinct(select.Options.Select(option => option.Value));
            Assert.All(select.Options, option => Assert.InRange(option.Label.Trim().Length, 1, 100));
            Assert.All(select.Options, option => Assert.InRange(option.Description?.Length ?? 1, 1, 100));
            Assert.InRange(select.Options.Count(option => option.Chosen), 0, 1);
        }
    }

    private static ChatRecord Talk(TopicLabel asked, params string[] texts) => new(
        1, 2, "hcsmca", new Agenda("Hope", null, [new Topic(asked, "What do you take with you?")]), HostName: null, At, EndedAt: null,
        [new PostedPrompt(asked, At, 100, ThreadId: null)],
        [
            .. texts.Select((text, i) => new ArchivedMessage(
                101 + (ulong)i, 7, 4 + ((ulong)i % 3), i % 4 == 0 ? text : "Pat", At.AddSeconds(i), text, null, new Filing(asked, FiledBecause.OpenTopic))),
        ])
    {
        ChannelId = 7,
    };
}
