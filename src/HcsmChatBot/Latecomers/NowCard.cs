using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Latecomers;

/// <summary>An open chat for somebody who comes late: the open topic, those before it with the way to each, what comes next, and how to keep up.</summary>
public sealed class NowCard(Texts texts)
{
    private const int LongestOpen = 700, LongestEarlier = 120;

    public MessageToSend Of(Chat.Open chat, Language language)
    {
        string[] first = [Say(language, "now.title", ("title", PlanWords.Title(chat.Plan)), ("channel", $"<#{chat.Plan.ChannelId}>")), Open(chat, language)];
        string[] last = [Next(chat, language), .. KeepingUp(chat, language)];
        var earlier = Earlier(chat, language, MessageToSend.MaxContent - first.Concat(last).Sum(line => line.Length + 1));
        return new MessageToSend(string.Join('\n', [.. first, .. earlier, .. last])) { Buttons = [TranscriptDesk.Button(chat.Plan.Id, texts, language)] };
    }

    private string Open(Chat.Open chat, Language language)
    {
        var label = chat.Proceedings.Current(chat.Plan.Agenda);
        if (chat.Plan.Agenda.Find(label) is not { } topic)
            return Say(language, "now.intro");
        var link = chat.Proceedings.PromptOf(label) is { } prompt ? PromptLinks.Of(chat, prompt) : "";
        return Say(language, "now.open", ("label", label), ("prompt", Asked(topic, language, LongestOpen)), ("link", link)).TrimEnd();
    }

    /// <summary>The latest of them, as many as there is room for.</summary>
    private IEnumerable<string> Earlier(Chat.Open chat, Language language, int room)
    {
        var current = chat.Proceedings.Current(chat.Plan.Agenda);
        var heading = Say(language, "now.earlier");
        var lines = chat.Proceedings.Prompts.Where(prompt => prompt.Label != current && !prompt.IsWithdrawn)
            .Select(prompt => Say(
                language, "now.topic", ("label", prompt.Label), ("prompt", Asked(chat.Plan.Agenda.Find(prompt.Label)!, language, LongestEarlier)), ("link", PromptLinks.Of(chat, prompt))))
            .ToArray();
        var most = lines.Reverse().TakeWhile((line, index) => heading.Length + 1 + lines.TakeLast(index + 1).Sum(each => each.Length + 1) <= room).Count();
        return most == 0 ? [] : lines.TakeLast(most).Prepend(heading);
    }

    private string Next(Chat.Open chat, Language language)
    {
        if (chat.Pause is not null)
            return Say(language, "now.paused");
        if (chat.Next is not { } next)
            return Say(language, "now.by-hand");
        var what = next is Alarm.ForTopic topic ? StepWords.Of(texts, language, topic.Label) : texts.Say(language, "step.end");
        return Say(language, "now.next", ("topic", what), ("when", Timestamps.Relative(next.Due)));
    }

    private IEnumerable<string> KeepingUp(Chat.Open chat, Language language)
    {
        var label = chat.Proceedings.Current(chat.Plan.Agenda);
        var answer = label.IsClosingThoughts ? $"{label}" : $"A{label.ToString()[1..]}";
        var how = label.IsIntroductions ? "now.how.intro" : chat.Plan.Threads == ThreadPlan.None ? "now.how.channel" : "now.how.thread";
        yield return Say(language, how, ("answer", answer), ("channel", $"<#{chat.Proceedings.ThreadId ?? chat.Plan.ChannelId}>"));
        yield return Say(language, "now.transcript");
    }

    /// <summary>In the reader's language where the topic has it.</summary>
    private static string Asked(Topic topic, Language language, int longest)
    {
        var prompt = topic.Translation is { } translation && translation.Language == language.Code() ? translation.Prompt : topic.Prompt;
        return ShownText.Cut(prompt.ReplaceLineEndings(" "), longest);
    }

    private string Say(Language language, string key, params ReadOnlySpan<(string, object?)> values) => texts.Say(language, key, values);
}
