using System.Text.Json;
using System.Text.RegularExpressions;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Wording;

public sealed class TextsTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_bots_texts_have_the_same_keys_and_places_in_both_languages()
    {
        var (english, french) = (Read("texts.en.json"), Read("texts.fr.json"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), french.Keys.Order());
        Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(french[key])));
        Assert.Equal(english.Keys.Order(), Texts.Load(new ConfigFiles(Repository.Config)).Keys.Order());
    }

    [Fact]
    public void No_French_line_breaks_before_a_sign_that_belongs_to_the_word_before_it()
    {
        Assert.All(Read("texts.fr.json").Values, text => Assert.DoesNotMatch(" [:;?!»]|« ", text));
        Assert.DoesNotMatch(" [:;?!»]|« ", File.ReadAllText(Path.Combine(Repository.Config, "guide.fr.md")));
    }

    [Theory]
    [InlineData("""{ "a": "A", "lonely": "L" }""", """{ "a": "A" }""")]
    [InlineData("""{ "a": "A" }""", """{ "a": "A", "lonely": "L" }""")]
    public void A_text_that_one_language_lacks_is_named(string english, string french) => Refused(english, french, "'lonely'");

    [Theory]
    [InlineData("""{ "uneven": "{n} of {m}" }""", """{ "uneven": "{n}" }""")]
    [InlineData("""{ "uneven": "none" }""", """{ "uneven": "{n}" }""")]
    public void A_text_whose_places_differ_is_named(string english, string french) => Refused(english, french, "'uneven'");

    [Fact]
    public void A_text_that_both_languages_lack_is_named_before_anything_begins()
    {
        var older = Read("texts.en.json");
        older.Remove("post.opening");
        var texts = Load(JsonSerializer.Serialize(older));

        Assert.Contains("'post.opening' is in neither", Assert.Throws<SettingsException>(texts.Whole).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"a\": \"A\",\n  oops\n}", "texts.fr.json, line 3:")]
    [InlineData("[]", "texts.fr.json, line 1:")]
    [InlineData("{ \"a\": 1 }", "texts.fr.json, line 1:")]
    [InlineData("", "texts.fr.json, line 1:")]
    [InlineData("null", "texts.fr.json:")]
    public void A_file_that_is_no_object_of_texts_is_named_with_the_line(string french, string expected) => Refused("""{ "a": "A" }""", french, expected);

    [Fact]
    public void A_text_that_is_null_is_named() => Refused("""{ "empty": "A" }""", """{ "empty": null }""", "empty");

    [Fact]
    public void A_missing_file_is_named()
    {
        File.WriteAllText(folder.File("texts.en.json"), """{ "a": "A" }""");

        Assert.StartsWith(folder.File("texts.fr.json"), Assert.Throws<SettingsException>(Load).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, 0, "0 messages")]
    [InlineData(Language.En, 1, "1 message")]
    [InlineData(Language.En, 2, "2 messages")]
    [InlineData(Language.Fr, 0, "0 message")]
    [InlineData(Language.Fr, 1, "1 message")]
    [InlineData(Language.Fr, 2, "2 messages")]
    public void A_count_chooses_singular_or_plural(Language language, int count, string expected)
    {
        var texts = Load("""{ "m": "{n} messages", "m.one": "{n} message" }""");

        Assert.Equal(expected, texts.Say(language, "m", ("n", count)));
    }

    [Fact]
    public void Without_a_singular_the_one_text_serves_every_count() =>
        Assert.Equal("Messages: 1", Load("""{ "m": "Messages: {n}" }""").Say(Language.En, "m", ("n", 1)));

    [Fact]
    public void A_value_that_looks_like_a_place_is_said_as_it_is() =>
        Assert.Equal("{b} and 2", Load("""{ "t": "{a} and {b}" }""").Say(Language.En, "t", ("a", "{b}"), ("b", 2)));

    [Fact]
    public void Numbers_are_written_the_same_everywhere() =>
        Assert.Equal("1234567", Load("""{ "t": "{a}" }""").Say(Language.Fr, "t", ("a", 1_234_567)));

    [Theory]
    [InlineData("fr", Language.Fr)]
    [InlineData("fr-CA", Language.Fr)]
    [InlineData("en-US", Language.En)]
    [InlineData("en-GB", Language.En)]
    [InlineData("de", Language.En)]
    [InlineData("", Language.En)]
    public void A_person_is_spoken_to_in_French_or_else_in_English(string locale, Language expected) => Assert.Equal(expected, Languages.OfLocale(locale));

    private void Refused(string english, string french, string expected)
    {
        File.WriteAllText(folder.File("texts.en.json"), english);
        File.WriteAllText(folder.File("texts.fr.json"), french);

        var message = Assert.Throws<SettingsException>(Load).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("texts.fr.json", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private Texts Load(string both)
    {
        File.WriteAllText(folder.File("texts.en.json"), both);
        File.WriteAllText(folder.File("texts.fr.json"), both);
        return Load();
    }

    private Texts Load() => Texts.Load(new ConfigFiles(folder.Path));

    private static Dictionary<string, string> Read(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Config, name)))!;

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Distinct().Order();
}
