using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What a person said that a message answers, in words: where it stands, and who wrote it.</summary>
internal static class LinkWords
{
    /// <param name="stands">Null where the message is kept no more.</param>
    public static string Of(Texts texts, Language language, Chat chat, StandingLink? stands) => stands switch
    {
        null => texts.Say(language, "answer.relinked.gone"),
        { Said: null } => texts.Say(language, "answer.relinked.again"),
        { Said.AnswersId: null } => texts.Say(language, "answer.relinked.nothing"),
        { Said.AnswersId: { } id, PlaceId: { } place } => texts.Say(
            language, "answer.relinked", ("author", AuthorOf(texts, language, stands)), ("link", $"https://discord.com/channels/{chat.Plan.GuildId}/{place}/{id}")),
        { Said.AnswersId: { } id } when chat.SoFar?.Prompts.FirstOrDefault(prompt => prompt.MessageId == id) is { } prompt => prompt.Label.IsClosingThoughts
            ? texts.Say(language, "answer.relinked.closing")
            : texts.Say(language, "answer.relinked.prompt", ("label", prompt.Label)),
        _ => texts.Say(language, "answer.relinked.lost"),
    };

    private static string AuthorOf(Texts texts, Language language, StandingLink stands) =>
        ShownText.OfName(stands.AuthorName ?? "") is { Length: > 0 } name ? name : texts.Say(language, "relink.participant");
}
