using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Chats;

/// <summary>What a message is said to answer reads as a sentence.</summary>
public sealed class LinkWordsTests
{
    private static readonly Texts Words = Texts.Load(new ConfigFiles(Repository.Config));

    [Theory]
    [InlineData(Language.En, "Noted: this message answers the question T1.", "Noted: this message answers the question for closing thoughts.")]
    [InlineData(Language.Fr, "Noté\u00A0: ce message répond à la question T1.", "Noté\u00A0: ce message répond à la question du mot de la fin.")]
    public void A_question_goes_by_its_label_and_that_for_closing_thoughts_by_its_name(Language language, string first, string closing)
    {
        Assert.Equal(first, Of(language, new TopicLabel(1)));
        Assert.Equal(closing, Of(language, TopicLabel.ClosingThoughts));
    }

    private static string Of(Language language, TopicLabel label)
    {
        var open = ScriptedShell.OpenChat();
        var asked = open with { Proceedings = open.Proceedings with { Prompts = [new PostedPrompt(label, ScriptedShell.Wednesday, 100, ThreadId: null)] } };
        return LinkWords.Of(Words, language, asked, new StandingLink(new SaidLink(100)));
    }
}
