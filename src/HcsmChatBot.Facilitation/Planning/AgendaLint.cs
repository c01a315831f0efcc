using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Planning;

/// <summary>
/// Looks an agenda over before everybody reads it: short prompts, hashtags and links that a screen reader can tell, images in words, both languages.
/// https://www.accessible-social.com/post/keeping-the-conversation-inclusive
/// </summary>
public static partial class AgendaLint
{
    /// <summary>UTF-16 units. About what a phone shows at once, and what a tweet held.</summary>
    public const int LongestAtAGlance = 280;

    /// <summary>In the order of the agenda, what is about the whole first.</summary>
    public static ImmutableArray<AgendaFinding> Of(Agenda agenda, AgendaSetting setting)
    {
        var topics = agenda.Topics.Where(topic => !topic.Label.IsClosingThoughts).ToArray();
        return
        [
            .. TimeOf(topics.Length, setting),
            .. HashtagsOf(agenda.Title, null, setting),
            .. SpeaksOfImage(agenda.Title) || IsImage(agenda.Link) ? [new AgendaFinding(FindingKind.Image)] : Array.Empty<AgendaFinding>(),
            .. topics.SelectMany(topic => Of(topic, setting)),
        ];
    }

    private static IEnumerable<AgendaFinding> TimeOf(int topics, AgendaSetting setting)
    {
        if (setting.Pace is not { } pace)
            yield break;
        var minutes = (int)Math.Ceiling((pace.Introductions + (pace.Topic * topics) + pace.Closing).TotalMinutes);
        var usual = (int)setting.Duration.TotalMinutes;
        if (minutes > usual)
            yield return new AgendaFinding(FindingKind.TooLongForTheHour) { Found = minutes, Well = usual, Topics = Fitting(pace, setting.Duration) };
    }

    private static int Fitting(Pace pace, TimeSpan duration) => pace.Topic <= TimeSpan.Zero ? 0 : Math.Max(0, (int)((duration - pace.Introductions - pace.Closing) / pace.Topic));

    private static IEnumerable<AgendaFinding> Of(Topic topic, AgendaSetting setting)
    {
        string[] wordings = topic.Translation is { } other ? [topic.Prompt, other.Prompt] : [topic.Prompt];
        if (wordings.Max(words => words.Length) is > LongestAtAGlance and var length)
            yield return new AgendaFinding(FindingKind.LongPrompt, topic.Label) { Found = length, Well = LongestAtAGlance };
        foreach (var flat in wordings.SelectMany(words => HashtagsOf(words, topic.Label, setting)).DistinctBy(finding => finding.Read))
            yield return flat;
        if (wordings.Any(HasLinkWithin))
            yield return new AgendaFinding(FindingKind.LinkWithin, topic.Label);
        if (wordings.Any(SpeaksOfImage) || IsImage(topic.Link))
            yield return new AgendaFinding(FindingKind.Image, topic.Label);
        if (setting.Languages is [_, var second, ..] && topic.Translation is null)
            yield return new AgendaFinding(FindingKind.NoTranslation, topic.Label) { Language = second };
    }

    private static IEnumerable<AgendaFinding> HashtagsOf(string text, TopicLabel? label, AgendaSetting setting) => Hashtags.In(Link().Replace(text, " "))
        .Where(tag => Hashtags.IsFlat(tag) && !tag.Equals(setting.Hashtag, StringComparison.OrdinalIgnoreCase))
        .Distinct()
        .Select(tag => new AgendaFinding(FindingKind.FlatHashtag, label) { Read = tag, Suggested = Hashtags.Capitalised(tag) });

    /// <summary>Something is said after it, and not only more links.</summary>
    private static bool HasLinkWithin(string text) => Link().Split(text).Skip(1).Any(after => !after.All(IsAround));

    private static bool IsAround(char mark) => char.IsWhiteSpace(mark) || "<>().!?".Contains(mark);

    private static bool SpeaksOfImage(string text) => ImageWord().IsMatch(Link().Replace(text, " ")) || Link().Matches(text).Any(link => ImageFile().IsMatch(link.Value));

    private static bool IsImage(Uri? link) => link is not null && ImageFile().IsMatch(link.AbsolutePath);

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|svg)(?:$|[?#])", RegexOptions.IgnoreCase)]
    private static partial Regex ImageFile();

    [GeneratedRegex(@"\b(?:images?|photos?|photographs?|photographies?|pictures?|infographics?|infographies?|screenshots?|captures? d['’]écran|posters?|affiches?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ImageWord();
}

/// <summary>Where an agenda is to be read.</summary>
/// <param name="Pace">Null where people alone move a chat on.</param>
/// <param name="Duration">What a chat of this channel usually takes.</param>
/// <param name="Languages">"en", "fr": the community's, the main one first.</param>
/// <param name="Hashtag">The community's own, with its #, which everybody knows as it is; empty where it has none.</param>
public sealed record AgendaSetting(Pace? Pace, TimeSpan Duration, ImmutableArray<string> Languages, string Hashtag);
