using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>How far a chat has come.</summary>
/// <param name="CurrentIndex">Of the open topic in the agenda; -1 during the introductions.</param>
/// <param name="IsUnplanned">It began without a planned topic.</param>
/// <param name="ThreadId">The chat's one thread, where the plan says so.</param>
/// <param name="Trouble">The code of Discord's last refusal to post, until a post succeeds. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</param>
public sealed record Proceedings(
    DateTimeOffset OpenedAt, int CurrentIndex, bool IsUnplanned, ulong? OpeningId, ulong? ThreadId,
    ImmutableArray<PostedPrompt> Prompts, int MessageCount, int? Trouble)
{
    /// <summary>The id at the opening; 0 where the chat's own says it.</summary>
    public ulong SinceId { get; init; }

    /// <summary>Topics that are passed over.</summary>
    public ImmutableArray<TopicLabel> Skipped { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Topics whose prompt stands or is on its way.</summary>
    public ImmutableArray<TopicLabel> Asked { get => asked.IsDefault ? [] : asked; init => asked = value; }

    /// <summary>None in what an older bot has written, which did not know it.</summary>
    private readonly ImmutableArray<TopicLabel> asked;

    public ulong? SummaryId { get; init; }

    public static Proceedings Begin(DateTimeOffset at, Agenda agenda, ulong sinceId = 0) => new(at, -1, agenda.Topics.IsEmpty, null, null, [], 0, null) { SinceId = sinceId, Asked = [] };

    /// <summary>The same where it is known what was asked; else with the prompts that stand and the open topic's, which may be on its way.</summary>
    public Proceedings KnowingAsked(Agenda agenda) => !asked.IsDefault ? this : this with
    {
        Asked = [.. agenda.Topics.Where((topic, index) => index == CurrentIndex || PromptOf(topic.Label) is not null).Select(topic => topic.Label)],
    };

    /// <summary>The same with another topic open, or the introductions again.</summary>
    public Proceedings At(TopicLabel label, Agenda agenda) => this with { CurrentIndex = agenda.Find(label) is { } topic ? agenda.Topics.IndexOf(topic) : -1 };

    /// <summary>The topic that comes after the open one, or null at the end of the agenda.</summary>
    public Topic? Next(Agenda agenda) => agenda.Topics.Skip(CurrentIndex + 1).FirstOrDefault(topic => !Skipped.Contains(topic.Label));

    /// <summary>The topic that was before the open one, or null at the first.</summary>
    public Topic? Previous(Agenda agenda) => agenda.Topics.Take(Math.Max(CurrentIndex, 0)).LastOrDefault(topic => Asked.Contains(topic.Label));

    public TopicLabel Current(Agenda agenda) => CurrentIndex < 0 ? TopicLabel.Introductions : agenda.Topics[CurrentIndex].Label;

    /// <summary>The one that stands; null where none does.</summary>
    public PostedPrompt? PromptOf(TopicLabel label) => Prompts.FirstOrDefault(prompt => prompt.Label == label && !prompt.IsWithdrawn);

    /// <summary>The same with one message more, filed under a topic.</summary>
    public Proceedings Counted(TopicLabel label) => Answered(label) with { MessageCount = MessageCount + 1 };

    /// <summary>The same with one answer more to the prompt that stands.</summary>
    public Proceedings Answered(TopicLabel label) => this with
    {
        Prompts = [.. Prompts.Select(prompt => prompt.Label == label && !prompt.IsWithdrawn ? prompt with { Answers = prompt.Answers + 1 } : prompt)],
    };
}
