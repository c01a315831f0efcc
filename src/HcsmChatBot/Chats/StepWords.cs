using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What a step of a chat is called within a sentence: "T2", "the introductions".</summary>
internal static class StepWords
{
    public static string Of(Texts texts, Language language, TopicLabel label) => label switch
    {
        { IsIntroductions: true } => texts.Say(language, "step.intro"),
        { IsClosingThoughts: true } => texts.Say(language, "step.closing"),
        _ => label.ToString(),
    };
}
