using HcsmChatBot.Archive;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Summaries;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Latecomers;
using HcsmChatBot.Newcomers;
using HcsmChatBot.Planning;
using HcsmChatBot.Rights;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What the bot posts for everybody, in the community's language. The same state gives the same words, so that a repeated post is recognised.</summary>
public sealed class Posts(Texts texts, GuildOptions options, ArchiveReader archive, Keeping keeping, PostTools tools)
{
    /// <summary>https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
    private const int MaxThreadName = 100;

    /// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
    private const int MaxEmbed = 4096;

    private const int LongestReminder = 300;

    private readonly Opening opening = new(texts, keeping);

    public MessageToSend Opening(Chat chat)
    {
        var words = opening.Of(chat, LanguagesOf(chat));
        return chat.Plan.IsRehearsal ? words : words with { Buttons = [NowDesk.Button(chat.Plan.Id, texts, LanguagesOf(chat)[0])] };
    }

    /// <summary>With the same question in the other language beneath. What is too long to stand beside the label goes into an embed, whole.</summary>
    public MessageToSend Prompt(Chat chat, TopicLabel label)
    {
        var topic = chat.Plan.Agenda.Find(label)!;
        var (first, asked) = (LanguagesOf(chat)[0], WithTranslation(chat, topic));
        var content = Marked(chat, PromptWords.Of(texts, first, asked));
        if (content.Length <= MessageToSend.MaxContent)
            return new MessageToSend(content);
        var beneath = PromptWords.Beneath(texts, first, asked);
        return new MessageToSend(Marked(chat, Say(chat, "post.prompt", ("label", label), ("prompt", ""))).TrimEnd(), EmbedDescription: ShownText.Cut(topic.Prompt + beneath, MaxEmbed));
    }

    /// <summary>The closing thoughts, where nobody has put them into words of their own, are a text of the bot's: in the languages of now, also where the plan is older.</summary>
    private Topic WithTranslation(Chat chat, Topic topic) =>
        topic is { Translation: null, Label.IsClosingThoughts: true } && Enum.GetValues<Language>().Any(language => topic.Prompt == Closing(language))
            ? topic with { Prompt = Closing(LanguagesOf(chat)[0]), Translation = LanguagesOf(chat) is [_, var second, ..] ? new Translation(second.Code(), Closing(second)) : null }
            : topic;

    private string Closing(Language language) => texts.Say(language, "post.closing");

    /// <summary>A prompt that stands is out of sight, or is talked about again.</summary>
    public MessageToSend Raise(Chat chat, PostedPrompt prompt, bool isHalfway)
    {
        var asked = ShownText.Cut(chat.Plan.Agenda.Find(prompt.Label)!.Prompt.ReplaceLineEndings(" "), LongestReminder);
        return new MessageToSend(Marked(chat, Say(chat, isHalfway ? "post.raise.halfway" : "post.raise", ("label", prompt.Label), ("prompt", asked), ("link", PromptLinks.Of(chat, prompt)))));
    }

    /// <summary>A prompt that was taken back although somebody had answered it.</summary>
    public MessageToSend Withdrawn(Chat chat, TopicLabel label) =>
        new(Marked(chat, Say(chat, "post.withdrawn", ("label", label), ("prompt", ShownText.Cut(chat.Plan.Agenda.Find(label)!.Prompt, LongestReminder)))));

    public MessageToSend Question(Chat chat, ModeratorsQuestion question) =>
        new(Marked(chat, Say(chat, $"post.question.{question}", ("title", PlanWords.Title(chat.Plan)), ("channel", $"<#{chat.Plan.ChannelId}>"))))
        {
            Buttons = [.. SteerButtons.For(chat, question, texts, options.Of(chat.Plan.GuildId).Language)],
        };

    public MessageToSend Link(Chat chat, ChatEffect.LinkPrompt link)
    {
        var place = chat.SoFar?.ThreadId ?? chat.Plan.ChannelId;
        return new MessageToSend(Marked(chat, Say(chat, "post.next", ("label", link.Label), ("link", $"https://discord.com/channels/{chat.Plan.GuildId}/{place}/{link.PromptId}"))));
    }

    public async Task<MessageToSend> SummaryAsync(Chat chat, CancellationToken stopping)
    {
        // What was said in a rehearsal is counted and nothing more.
        if (chat.Plan.IsRehearsal)
            return new MessageToSend(Marked(chat, Say(chat, "post.summary.rehearsal", ("messages", Say(chat, "post.summary.messages", ("n", chat.SoFar!.MessageCount))))));
        var record = await archive.FindAsync(chat.Plan.Id, stopping) ?? throw new InvalidOperationException($"Chat {chat.Plan.Id} is not in the archive.");
        return new Closing(texts, tools.Next.After(chat.Plan.ChannelId, record.EndedAt ?? chat.SoFar!.OpenedAt)).Of(chat, ChatSummary.Of(record), LanguagesOf(chat));
    }

    /// <summary>Null where there is nothing to tell any more.</summary>
    public MessageToSend? Announcement(Chat chat, int number) => tools.Announcements.Of(chat, number);

    /// <param name="name">The author's, as they gave it themselves.</param>
    public MessageToSend Welcome(ChatEffect.Welcome welcome, string name)
    {
        var language = Languages.OfCode(welcome.Newcomer.Language) ?? options.Usual.Language;
        var shown = ShownText.OfName(name) is { Length: > 0 } legible ? legible : $"<@{welcome.Newcomer.UserId}>";
        var content = welcome.Label.IsIntroductions
            ? texts.Say(language, "post.welcome.intro", ("name", shown))
            : texts.Say(language, "post.welcome.topic", ("name", shown), ("label", welcome.Label));
        return new MessageToSend(content, ReplyTo: welcome.MessageId)
        {
            Buttons = [GuideDesk.Button(texts, language)],
        };
    }

    public string ThreadName(Chat chat) => ShownText.Cut(Marked(chat, Say(chat, "post.opening.thread", ("title", chat.Plan.Agenda.Title))), MaxThreadName);

    public static string ThreadName(Chat chat, TopicLabel label) => ShownText.Cut($"{label} {chat.Plan.Agenda.Find(label)!.Prompt.ReplaceLineEndings(" ")}", MaxThreadName);

    /// <summary>The community's first language first.</summary>
    private Language[] LanguagesOf(Chat chat) => [.. Languages.Of(chat.Plan, options.Of(chat.Plan.GuildId).Language)];

    /// <summary>Nobody is to take a rehearsal for the chat.</summary>
    private string Marked(Chat chat, string words) => chat.Plan.IsRehearsal ? $"{Say(chat, "post.rehearsal")} {words}" : words;

    private string Say(Chat chat, string key, params ReadOnlySpan<(string, object?)> values) => texts.Say(LanguagesOf(chat)[0], key, values);
}

/// <summary>What posts are worded with beside the texts.</summary>
public sealed record PostTools(Announcements Announcements, NextChats Next);
