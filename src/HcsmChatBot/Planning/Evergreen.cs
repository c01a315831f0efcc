using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>Questions that fit at any time, by theme and in both languages: config/evergreen.en.md and evergreen.fr.md, agendas whose topics are pairs by their labels.</summary>
public sealed class Evergreen
{
    private Evergreen(ImmutableArray<EvergreenTheme> themes) => Themes = themes;

    /// <summary>Empty where there are no such files.</summary>
    public ImmutableArray<EvergreenTheme> Themes { get; }

    public IEnumerable<EvergreenTopic> Topics => Themes.SelectMany(theme => theme.Topics);

    /// <summary>One of the questions, the same for the same number. Null where there are none.</summary>
    /// <param name="number">Any: an id, a count of weeks.</param>
    public EvergreenTopic? Pick(ulong number)
    {
        EvergreenTopic[] topics = [.. Topics];
        return topics.Length == 0 ? null : topics[number % (ulong)topics.Length];
    }

    /// <exception cref="SettingsException">A file has faults, or a topic or a theme has no pair; in one line, with what was read and what is expected.</exception>
    public static Evergreen Load(ConfigFiles config)
    {
        if (!Path.Exists(config.Evergreen(Language.En)) && !Path.Exists(config.Evergreen(Language.Fr)))
            return new Evergreen([]);
        var (english, french) = (Read(config, Language.En), Read(config, Language.Fr));
        if (!english.Select(topic => topic.Label).SequenceEqual(french.Select(topic => topic.Label)))
            throw new SettingsException($"{config.Evergreen(Language.En)} and {config.Evergreen(Language.Fr)}: they have not the same topics; expected the same labels in the same order.");
        var pairs = english.Zip(french).GroupBy(pair => (En: pair.First.Section ?? "", Fr: pair.Second.Section ?? "")).ToArray();
        if (pairs.Select(theme => theme.Key.En).Distinct().Count() != pairs.Length || pairs.Any(theme => theme.Key.En.Length == 0 || theme.Key.Fr.Length == 0))
            throw new SettingsException($"{config.Evergreen(Language.En)} and {config.Evergreen(Language.Fr)}: a theme has no pair; expected the same topics under each ## heading.");
        return new Evergreen([.. pairs.Select(theme => new EvergreenTheme(theme.Key.En, theme.Key.Fr, [.. theme.Select(pair => new EvergreenTopic(pair.First.Prompt, pair.Second.Prompt))]))]);
    }

    private static ImmutableArray<Topic> Read(ConfigFiles config, Language language)
    {
        var file = config.Evergreen(language);
        try
        {
            var reading = AgendaText.Read(ReadableText.Of(file));
            return reading.Agenda?.Topics ?? throw new SettingsException(
                string.Join(Environment.NewLine, reading.Faults.Select(fault => $"{file}, line {fault.Line}: read '{fault.Read}', expected {fault.Expected}")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file}: cannot be read ({failure.GetType().Name}); expected the pair of the other language's file.");
        }
    }
}

/// <summary>A question in both languages.</summary>
public sealed record EvergreenTopic(string English, string French)
{
    public string In(Language language) => language == Language.Fr ? French : English;
}

/// <summary>Questions enough for a chat.</summary>
public sealed record EvergreenTheme(string English, string French, ImmutableArray<EvergreenTopic> Topics)
{
    public string In(Language language) => language == Language.Fr ? French : English;

    /// <summary>As somebody would type it: each question in the community's language, and below it in the other.</summary>
    public string AgendaIn(Language language)
    {
        var other = language == Language.Fr ? Language.En : Language.Fr;
        return AgendaText.Write(new Agenda(In(language), null, [.. Topics.Select((topic, index) => new Topic(new TopicLabel(index + 1), topic.In(language))
        {
            Translation = new Translation(other.Code(), topic.In(other)),
        })]));
    }
}
