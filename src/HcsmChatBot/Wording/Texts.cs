using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Wording;

/// <summary>What the bot says, by key, from config/texts.en.json and config/texts.fr.json. A place for a value is written {name}.</summary>
public sealed partial class Texts
{
    private readonly FrozenDictionary<string, string>[] byLanguage;

    private Texts(FrozenDictionary<string, string>[] byLanguage) => this.byLanguage = byLanguage;

    public IEnumerable<string> Keys => byLanguage[0].Keys;

    /// <exception cref="SettingsException">A file is missing or broken, or the languages differ in keys or places.</exception>
    public static Texts Load(ConfigFiles config)
    {
        var texts = new Texts([Read(config, "texts.en.json"), Read(config, "texts.fr.json")]);
        texts.Compare();
        return texts;
    }

    /// <summary>The texts, once it is sure that none is missing: one that the files of an older bot lack would be found out in the middle of a chat.</summary>
    /// <exception cref="SettingsException">Both languages lack a text that this bot says.</exception>
    public Texts Whole()
    {
        using var own = typeof(Texts).Assembly.GetManifestResourceStream("texts.en.json")!;
        var missing = JsonSerializer.Deserialize<Dictionary<string, string>>(own)!.Keys.Except(Keys).Order().ToArray();
        return missing is [var first, ..]
            ? throw new SettingsException($"texts.en.json and texts.fr.json: '{first}' is in neither ({missing.Length} in all); expected every text that comes with this bot.")
            : this;
    }

    /// <summary>The text in its words, as the file has it.</summary>
    public string Plain(Language language, string key) =>
        byLanguage[(int)language].TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}'.");

    /// <summary>The text with its places filled. A count n chooses "key.one" over "key" where n is 1 (in French also 0).</summary>
    public string Say(Language language, string key, params ReadOnlySpan<(string Place, object? Value)> values)
    {
        var filled = new Dictionary<string, string?>();
        foreach (var (place, value) in values)
            filled[$"{{{place}}}"] = Convert.ToString(value, CultureInfo.InvariantCulture);
        // All at once: a title may itself have braces in it.
        return Place().Replace(Plain(language, Counted(language, key, values)), match => filled.GetValueOrDefault(match.Value) ?? match.Value);
    }

    private string Counted(Language language, string key, ReadOnlySpan<(string Place, object? Value)> values)
    {
        foreach (var (place, value) in values)
        {
            if (place == "n" && value is int n && (n == 1 || (n == 0 && language == Language.Fr)) && byLanguage[(int)language].ContainsKey(key + ".one"))
                return key + ".one";
        }

        return key;
    }

    private static FrozenDictionary<string, string> Read(ConfigFiles config, string name)
    {
        var file = Path.Combine(config.Directory, name);
        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(ReadableText.Of(file));
            if (texts?.FirstOrDefault(text => text.Value is null).Key is { } untold)
                throw new SettingsException($"{file}: '{untold}' is null; expected a text.");
            return texts?.ToFrozenDictionary() ?? throw new SettingsException($"{file}: it is empty; expected an object of texts.");
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{file}, line {broken.LineNumber + 1}: not a JSON object of texts; expected \"key\": \"text\".");
        }
        catch (IOException)
        {
            throw new SettingsException($"{file}: cannot be read; expected the bot's texts, as they come with it.");
        }
    }

    private void Compare()
    {
        var (english, french) = (byLanguage[0], byLanguage[1]);
        if (english.Keys.Except(french.Keys).Concat(french.Keys.Except(english.Keys)).Order().FirstOrDefault() is { } lonely)
            throw new SettingsException($"texts.en.json and texts.fr.json: '{lonely}' is in one of them only; expected every text in both.");
        if (english.Keys.FirstOrDefault(key => !PlacesOf(english[key]).SetEquals(PlacesOf(french[key]))) is { } uneven)
            throw new SettingsException($"texts.en.json and texts.fr.json: '{uneven}' has not the same places in both; expected the same {{names}}.");
    }

    private static HashSet<string> PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
