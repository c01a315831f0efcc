using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Summaries;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What everybody reads last: thanks, how many took part, what comes next and where it can all be read again.</summary>
/// <param name="next">The chat that is planned here next; null where none is.</param>
internal sealed class Closing(Texts texts, Chat.Scheduled? next)
{
    public MessageToSend Of(Chat chat, ChatSummary summary, IReadOnlyList<Language> languages)
    {
        var last = string.Concat(languages.Skip(1).Select(language => $"\n\n{Head(summary, language)}\n{Tail(chat, language)}").Prepend($"\n{Tail(chat, languages[0])}"));
        var topics = summary.Topics
            .Where(topic => topic.Messages > 0 && !topic.Label.IsIntroductions)
            .Select(topic => texts.Say(languages[0], "post.summary.topic", ("label", topic.Label), ("messages", Messages(languages[0], topic.Messages))));
        return new MessageToSend(WithAsManyAsFit(Head(summary, languages[0]), topics, MessageToSend.MaxContent - last.Length) + last)
        {
            Buttons = [TranscriptDesk.Button(chat.Plan.Id, texts, languages[0])],
        };
    }

    private string Head(ChatSummary summary, Language language) => texts.Say(
        language, "post.summary", ("people", texts.Say(language, "post.summary.people", ("n", summary.People))), ("messages", Messages(language, summary.Messages)));

    private string Tail(Chat chat, Language language)
    {
        List<string> lines = [texts.Say(language, "post.summary.transcript", ("button", texts.Say(language, "transcript.button")))];
        if (chat.Plan.Threads != ThreadPlan.None)
            lines.Add(texts.Say(language, "post.summary.afterglow"));
        if (next is { StartsAt: { } at })
            lines.Add(texts.Say(language, "post.summary.next", ("title", PlanWords.Title(next.Plan)), ("when", Timestamps.DayAndClock(at))));
        return string.Join('\n', lines);
    }

    private string Messages(Language language, int count) => texts.Say(language, "post.summary.messages", ("n", count));

    private static string WithAsManyAsFit(string first, IEnumerable<string> lines, int length) =>
        lines.Aggregate(first, (text, line) => text.Length + 1 + line.Length <= length ? $"{text}\n{line}" : text);
}
