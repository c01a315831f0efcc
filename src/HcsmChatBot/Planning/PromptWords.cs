using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>A question as everybody is asked it: in one language or in two, each under its label, and where it comes from.</summary>
internal static class PromptWords
{
    public static string Of(Texts texts, Language language, Topic topic)
    {
        var asked = texts.Say(language, "post.prompt", ("label", topic.Label), ("prompt", topic.Prompt));
        return $"{asked}{Beneath(texts, language, topic)}";
    }

    /// <summary>What stands below the question, from a line's end on; empty where nothing does.</summary>
    public static string Beneath(Texts texts, Language language, Topic topic)
    {
        var other = topic.Translation is { } translation ? $"\n{texts.Say(language, "post.prompt", ("label", topic.Label), ("prompt", translation.Prompt))}" : "";
        return topic.Link is { } link ? $"{other}\n{texts.Say(language, "post.prompt.source", ("link", link.OriginalString))}" : other;
    }
}
