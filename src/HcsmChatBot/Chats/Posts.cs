using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Summaries;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Planning;
using HcsmChatBot.Rights;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What the bot posts for everybody, in the community's language. The same state gives the same words, so that a repeated post is recognised.</summary>
public sealed class Posts(Texts texts, ChatOptions options, ArchiveReader archive, Keeping keeping, Announcements announcements)
{
    /// <summary>https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
    private const int MaxThreadName = 100;

    private const int LongestReminder = 300;

    private Language Language => options.Language;

    public MessageToSend Opening(Chat chat)
    {
        var plan = chat.Plan;
        var pace = plan.Pace is { } rhythm && !chat.SoFar!.IsUnplanned
            ? Say("post.opening.pace", ("first", Timestamps.Clock(chat.SoFar.OpenedAt + rhythm.Introductions)))
            : Say("post.opening.manual");
        var opening = $"{Say("post.opening", ("title", PlanWords.Title(plan)), ("pace", pace))}\n{Say("post.opening.privacy", ("kept", keeping.HowLong(Language)))}";
        return new MessageToSend(plan.Agenda.Link is { } link ? $"{opening}\n{Say("post.opening.link", ("link", link.OriginalString))}" : opening);
    }

    /// <summary>A prompt too long to stand beside its label goes into an embed, whole.</summary>
    public MessageToSend Prompt(Chat chat, TopicLabel label)
    {
        var topic = chat.Plan.Agenda.Find(label)!;
        var content = PromptWords.Of(texts, Language, topic);
        return content.Length <= MessageToSend.MaxContent
            ? new MessageToSend(content)
            : new MessageToSend(Say("post.prompt", ("label", label), ("prompt", "")).TrimEnd(), EmbedDescription: topic.Prompt + PromptWords.Beneath(texts, Language, topic));
    }

    /// <summary>A prompt that stands is out of sight, or is talked about again.</summary>
    public MessageToSend Raise(Chat chat, PostedPrompt prompt, bool isHalfway)
    {
        var asked = ShownText.Cut(chat.Plan.Agenda.Find(prompt.Label)!.Prompt.ReplaceLineEndings(" "), LongestReminder);
        return new MessageToSend(Say(isHalfway ? "post.raise.halfway" : "post.raise", ("label", prompt.Label), ("prompt", asked), ("link", Address(chat, prompt))));
    }

    /// <summary>A prompt that was taken back although somebody had answered it.</summary>
    public MessageToSend Withdrawn(Chat chat, TopicLabel label) =>
        new(Say("post.withdrawn", ("label", label), ("prompt", ShownText.Cut(chat.Plan.Agenda.Find(label)!.Prompt, LongestReminder))));

    public MessageToSend Question(Chat chat, ModeratorsQuestion question) =>
        new(Say($"post.question.{question}", ("title", PlanWords.Title(chat.Plan)), ("channel", $"<#{chat.Plan.ChannelId}>")));

    /// <summary>The prompt's thread, or where it stands.</summary>
    private static string Address(Chat chat, PostedPrompt prompt) => prompt.ThreadId is { } thread
        ? $"https://discord.com/channels/{chat.Plan.GuildId}/{thread}"
        : $"https://discord.com/channels/{chat.Plan.GuildId}/{chat.SoFar?.ThreadId ?? chat.Plan.ChannelId}/{prompt.MessageId}";

    public MessageToSend Link(Chat chat, ChatEffect.LinkPrompt link)
    {
        var place = chat.SoFar?.ThreadId ?? chat.Plan.ChannelId;
        return new MessageToSend(Say("post.next", ("label", link.Label), ("link", $"https://discord.com/channels/{chat.Plan.GuildId}/{place}/{link.PromptId}")));
    }

    public async Task<MessageToSend> SummaryAsync(Chat chat, CancellationToken stopping)
    {
        var record = await archive.FindAsync(chat.Plan.Id, stopping) ?? throw new InvalidOperationException($"Chat {chat.Plan.Id} is not in the archive.");
        var summary = ChatSummary.Of(record);
        var topics = summary.Topics
            .Where(topic => topic.Messages > 0 && !topic.Label.IsIntroductions)
            .Select(topic => Say("post.summary.topic", ("label", topic.Label), ("messages", Say("post.summary.messages", ("n", topic.Messages)))));
        var first = Say("post.summary", ("people", Say("post.summary.people", ("n", summary.People))), ("messages", Say("post.summary.messages", ("n", summary.Messages))));
        var last = chat.Plan.Threads == ThreadPlan.None ? "" : "\n" + Say("post.summary.afterglow");
        return new MessageToSend(WithAsManyAsFit(first, topics, MessageToSend.MaxContent - last.Length) + last) { Buttons = [TranscriptDesk.Button(chat.Plan.Id, texts, Language)] };
    }

    /// <summary>Null where there is nothing to tell any more.</summary>
    public MessageToSend? Announcement(Chat chat, int number) => announcements.Of(chat, number);

    /// <param name="name">The author's, as they gave it themselves.</param>
    public MessageToSend Welcome(ChatEffect.Welcome welcome, string name)
    {
        var language = Languages.OfCode(welcome.Newcomer.Language) ?? Language;
        var shown = ShownText.OfName(name) is { Length: > 0 } legible ? legible : $"<@{welcome.Newcomer.UserId}>";
        var content = welcome.Label.IsIntroductions
            ? texts.Say(language, "post.welcome.intro", ("name", shown))
            : texts.Say(language, "post.welcome.topic", ("name", shown), ("label", welcome.Label));
        return new MessageToSend(content, ReplyTo: welcome.MessageId)
        {
            Buttons = [new Button(Asked.CustomId(GuideDesk.Guide, language.Code(), 1), texts.Say(language, "post.welcome.button"), ButtonStyle.Primary)],
        };
    }

    private static string WithAsManyAsFit(string first, IEnumerable<string> lines, int length) =>
        lines.Aggregate(first, (text, line) => text.Length + 1 + line.Length <= length ? $"{text}\n{line}" : text);

    public string ThreadName(Chat chat) => ShownText.Cut(Say("post.opening.thread", ("title", chat.Plan.Agenda.Title)), MaxThreadName);

    public static string ThreadName(Chat chat, TopicLabel label) => ShownText.Cut($"{label} {chat.Plan.Agenda.Find(label)!.Prompt.ReplaceLineEndings(" ")}", MaxThreadName);

    private string Say(string key, params ReadOnlySpan<(string, object?)> values) => texts.Say(Language, key, values);
}
