using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>What stands on a panel. The first line says whose it is, the same at every time.</summary>
public sealed class PanelWords(IEnumerable<PanelLine> lines, Texts texts)
{
    private const int LongestPrompt = 150;

    public async Task<MessageToSend> SayAsync(PanelView view, CancellationToken stopping)
    {
        var (chat, language) = (view.Chat, view.Language);
        var content = string.Join('\n', [Title(language, chat), .. Steps(view), People(view)]);
        foreach (var line in lines)
        {
            if (await line.SayAsync(view, stopping) is { } said && content.Length + 1 + said.Length <= MessageToSend.MaxContent)
                content = $"{content}\n{said}";
        }

        return new MessageToSend(content) { Buttons = [.. SteerButtons.For(chat, view.At, texts, language)] };
    }

    public string Title(Language language, Chat chat) =>
        texts.Say(language, "panel.title", ("title", PlanWords.Title(chat.Plan)), ("channel", $"<#{chat.Plan.ChannelId}>"));

    private IEnumerable<string> Steps(PanelView view) => view.Chat switch
    {
        Chat.Open open => [Now(view.Language, open), Next(view.Language, open)],
        Chat.WrappingUp over => [Over(view, over.EndedAt)],
        Chat.Ended over => [Over(view, over.EndedAt)],
        _ => [],
    };

    private string Now(Language language, Chat.Open chat)
    {
        var label = chat.Proceedings.Current(chat.Plan.Agenda);
        var now = texts.Say(language, "panel.now", ("topic", Topic(language, chat, label)));
        var link = chat.Proceedings.PromptOf(label) is { } prompt ? $" {PromptLinks.Of(chat, prompt)}" : "";
        return chat.Pause is not { } pause ? now + link : $"{now}{link}\n{Standing(language, pause)}";
    }

    private string Standing(Language language, Pause pause) => pause.Left is { } left
        ? texts.Say(language, "panel.paused", ("since", Timestamps.Clock(pause.At)), ("n", Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))))
        : texts.Say(language, "panel.paused.by-hand", ("since", Timestamps.Clock(pause.At)));

    private string Next(Language language, Chat.Open chat)
    {
        var next = chat.Proceedings.Next(chat.Plan.Agenda) is { } topic ? Topic(language, chat, topic.Label) : texts.Say(language, "step.end");
        return chat is { Pause: null, Next.Due: var due }
            ? texts.Say(language, "panel.next", ("topic", next), ("when", Timestamps.Relative(due)), ("clock", Timestamps.Clock(due)))
            : texts.Say(language, "panel.next.by-hand", ("topic", next));
    }

    private string Topic(Language language, Chat chat, TopicLabel label) => chat.Plan.Agenda.Find(label) is { } topic
        ? $"**{label}** {ShownText.Of(topic.Prompt, LongestPrompt)}"
        : StepWords.Of(texts, language, label);

    private string Over(PanelView view, DateTimeOffset endedAt)
    {
        var until = endedAt + ChatFacilitator.UndoEndWithin;
        return view.At < until ? texts.Say(view.Language, "panel.over.undo", ("until", Timestamps.Clock(until))) : texts.Say(view.Language, "panel.over");
    }

    /// <summary>What is said in a rehearsal is counted and not kept.</summary>
    private string People(PanelView view)
    {
        var (chat, topic) = (view.Attention.Chat, view.Attention.Topic);
        if (view.Chat.Plan.IsRehearsal)
            return texts.Say(view.Language, "panel.rehearsal", ("messages", view.Chat.SoFar!.MessageCount));
        return view.Chat is Chat.Open
            ? texts.Say(view.Language, "panel.people", ("people", chat.People), ("messages", chat.Messages), ("here", topic.People), ("said", topic.Messages))
            : texts.Say(view.Language, "panel.people.over", ("people", chat.People), ("messages", chat.Messages));
    }
}
