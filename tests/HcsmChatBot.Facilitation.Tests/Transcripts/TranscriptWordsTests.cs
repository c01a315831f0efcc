using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public class TranscriptWordsTests
{
    [Theory]
    [InlineData(0, "0 messages", "0 message")]
    [InlineData(1, "1 message", "1 message")]
    [InlineData(2, "2 messages", "2 messages")]
    [InlineData(1234, "1,234 messages", "1\u00A0234 messages")]
    public void Numbers_agree_with_their_noun_in_both_languages(int count, string english, string french)
    {
        Assert.Equal(english, TranscriptWords.English.Count(TranscriptWords.English.Messages, count));
        Assert.Equal(french, TranscriptWords.French.Count(TranscriptWords.French.Messages, count).Replace('\u202F', '\u00A0'));
    }

    [Fact]
    public void One_person_is_not_one_people()
    {
        Assert.Equal("1 person", TranscriptWords.English.Count(TranscriptWords.English.People, 1));
        Assert.Equal("1 reply", TranscriptWords.English.Count(TranscriptWords.English.Replies, 1));
        Assert.Equal("1 personne", TranscriptWords.French.Count(TranscriptWords.French.People, 1));
    }

    [Fact]
    public void Every_reason_for_filing_has_its_phrase_in_both_languages()
    {
        var phrases = from words in new[] { TranscriptWords.English, TranscriptWords.French }
                      from because in Enum.GetValues<FiledBecause>()
                      select words.Because(because);

        Assert.Distinct(phrases);
    }

    [Fact]
    public void The_languages_use_the_same_places_for_what_is_filled_in()
    {
        static IEnumerable<(string Word, int Places)> Places(TranscriptWords words) => typeof(TranscriptWords).GetProperties()
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => (property.Name, Regex.Count((string)property.GetValue(words)!, @"\{0\}")));

        Assert.Equal(Places(TranscriptWords.English), Places(TranscriptWords.French));
    }

    /// <summary>The formats write these words as they are.</summary>
    [Fact]
    public void No_word_has_a_sign_that_a_format_reads() =>
        Assert.All(
            from words in new[] { TranscriptWords.English, TranscriptWords.French }
            from property in typeof(TranscriptWords).GetProperties()
            where property.PropertyType == typeof(string) && property.Name is not (nameof(words.Someone) or nameof(words.SomeRole) or nameof(words.SomeChannel))
            select (string)property.GetValue(words)!,
            word => Assert.DoesNotMatch(@"[<>&""'*_`\[\]\\#|~@=+]", word));
}
