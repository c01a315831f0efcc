using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public class TranscriptNameTests
{
    private static readonly TimeZoneInfo Toronto = TimeZoneInfo.CreateCustomTimeZone("America/Toronto", TimeSpan.FromHours(-4), null, null);

    [Theory]
    [InlineData("Does Social Media Influence Rx Habits?", "2015-09-02-1300-does-social-media-influence-rx-habits-42")]
    [InlineData("À la rencontre des abonnés: l'œil", "2015-09-02-1300-a-la-rencontre-des-abonnes-loeil-42")]
    [InlineData("#hcsmca goes to #eHealth2011!", "2015-09-02-1300-hcsmca-goes-to-ehealth2011-42")]
    [InlineData("../../etc/passwd", "2015-09-02-1300-etc-passwd-42")]
    [InlineData("C:\\CON|<>?*\"\0", "2015-09-02-1300-c-con-42")]
    [InlineData("健康 😀", "2015-09-02-1300-42")]
    [InlineData("", "2015-09-02-1300-42")]
    public void A_name_is_when_and_what_in_plain_letters(string title, string name) => Assert.Equal(name, TranscriptName.For(Chat(title), Toronto));

    [Fact]
    public void A_long_title_is_cut_between_words_and_the_id_stays()
    {
        var chat = Chat(string.Join(' ', Enumerable.Repeat("conversation", 30))) with { Id = ulong.MaxValue };

        var name = TranscriptName.For(chat, Toronto);

        Assert.True(name.Length <= TranscriptName.MaxLength);
        Assert.EndsWith("-conversation-18446744073709551615", name, StringComparison.Ordinal);
    }

    [Fact]
    public void One_endless_word_is_cut_to_what_fits() =>
        Assert.Equal(TranscriptName.MaxLength, TranscriptName.For(Chat(new string('x', 200)), Toronto).Length);

    // Not a row of the table above: an attribute cannot carry half a pair.
    [Fact]
    public void Half_a_surrogate_pair_is_no_letter() =>
        Assert.Equal("2015-09-02-1300-half-pair-42", TranscriptName.For(Chat("half \uD800 pair"), Toronto));

    [Fact]
    public void A_chat_that_was_never_opened_is_named_without_a_time() =>
        Assert.Equal("lurkers-42", TranscriptName.For(Chat("Lurkers") with { OpenedAt = null }, Toronto));

    private static ChatRecord Chat(string title) => RecordedChat.About().Record() with { Agenda = Agenda.Unplanned(title) };
}
