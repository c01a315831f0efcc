using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Corrections;

/// <summary>The topics of a chat as a menu, to file a message under one of them.</summary>
public sealed class TopicMenu(Texts texts)
{
    /// <summary>https://docs.discord.com/developers/components/reference#string-select</summary>
    private const int MostOptions = 25;

    private const int LongestOption = 100;

    /// <param name="current">What the message is filed under: chosen at first.</param>
    public SelectMenu Of(Chat chat, ulong messageId, TopicLabel current, Language language) =>
        new(Asked.CustomId(CorrectionButtons.Refile, chat.Plan.Id, messageId), [.. Labels(chat, current).Select(label => Option(chat, label, current, language))])
        {
            Placeholder = texts.Say(language, "refile.choose"),
        };

    /// <summary>Where there are more than a menu holds, those go first that were never asked, and of these the last.</summary>
    private static IEnumerable<TopicLabel> Labels(Chat chat, TopicLabel current)
    {
        TopicLabel[] all = [TopicLabel.Introductions, .. chat.Plan.Agenda.Topics.Select(topic => topic.Label)];
        var kept = all
            .OrderBy(label => label == current ? 0 : label.IsIntroductions ? 1 : chat.SoFar?.Asked.Contains(label) == true || chat.SoFar?.PromptOf(label) is not null ? 2 : 3)
            .Take(MostOptions).ToHashSet();
        return all.Where(kept.Contains);
    }

    private SelectOption Option(Chat chat, TopicLabel label, TopicLabel current, Language language) => new(
        label.IsIntroductions ? texts.Say(language, "refile.intro") : ShownText.Cut($"{label} {chat.Plan.Agenda.Find(label)!.Prompt.ReplaceLineEndings(" ")}", LongestOption),
        label.ToString(), label == current ? texts.Say(language, "refile.current") : null, label == current);
}
