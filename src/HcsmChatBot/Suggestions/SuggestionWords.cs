using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Suggestions;

/// <summary>A suggestion in words.</summary>
public sealed class SuggestionWords(Texts texts, GuildOptions options)
{
    /// <summary>UTF-16 units of a question where it is only named.</summary>
    public const int LongestMention = 200;

    /// <summary>As it is asked in a chat, on one line, with who suggested it: at most <see cref="Topic.MaxPromptLength"/> characters.</summary>
    public string Question(Suggestion suggestion)
    {
        var question = OnOneLine(suggestion);
        return suggestion.Name is { } name ? $"{question} {Credit(options.Of(suggestion.GuildId).Language, name)}" : question;
    }

    /// <summary>Whether it stands on an agenda in its own words, with or without who suggested it.</summary>
    public bool IsOn(Suggestion suggestion, Agenda agenda)
    {
        string[] wordings = [OnOneLine(suggestion), Question(suggestion), Prompt(suggestion)];
        return agenda.Topics.Any(topic => wordings.Contains(topic.Prompt) || (topic.Translation is { } other && wordings.Contains(other.Prompt)));
    }

    /// <summary>The same with its link behind it, where it cannot stand on a line of its own.</summary>
    public string Prompt(Suggestion suggestion) => suggestion.Link is { } link ? $"{Question(suggestion)}\n{link.OriginalString}" : Question(suggestion);

    /// <summary>As lines of an agenda, without a label: the question, and its link beneath.</summary>
    public string AgendaLines(Suggestion suggestion) => suggestion.Link is { } link ? $"{Question(suggestion)}\nLink: {link.OriginalString}" : Question(suggestion);

    /// <summary>In both languages: what stands beside a question by somebody of this name.</summary>
    public IEnumerable<string> Credits(string name) => Enum.GetValues<Language>().Select(language => Credit(language, name));

    public static string Mention(string question) => ShownText.Of(question, LongestMention);

    private static string OnOneLine(Suggestion suggestion) => string.Join(' ', suggestion.Question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Credit(Language language, string name) => texts.Say(language, "suggest.credit", ("name", ShownText.OfName(name)));
}
