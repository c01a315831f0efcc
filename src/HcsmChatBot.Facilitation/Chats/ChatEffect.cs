using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something to be done, as data. <see cref="Archive"/>, <see cref="FileAgain"/>, <see cref="Refile"/> and <see cref="Relink"/> are done with the commit, the others after it.</summary>
[JsonDerivedType(typeof(Answer), nameof(Answer))]
[JsonDerivedType(typeof(PostAnnouncement), nameof(PostAnnouncement))]
[JsonDerivedType(typeof(PostOpening), nameof(PostOpening))]
[JsonDerivedType(typeof(PostPrompt), nameof(PostPrompt))]
[JsonDerivedType(typeof(LinkPrompt), nameof(LinkPrompt))]
[JsonDerivedType(typeof(AmendAnnouncement), nameof(AmendAnnouncement))]
[JsonDerivedType(typeof(PostSummary), nameof(PostSummary))]
[JsonDerivedType(typeof(RaisePrompt), nameof(RaisePrompt))]
[JsonDerivedType(typeof(WithdrawPrompt), nameof(WithdrawPrompt))]
[JsonDerivedType(typeof(AmendPrompt), nameof(AmendPrompt))]
[JsonDerivedType(typeof(WithdrawSummary), nameof(WithdrawSummary))]
[JsonDerivedType(typeof(AskModerators), nameof(AskModerators))]
[JsonDerivedType(typeof(Welcome), nameof(Welcome))]
public abstract record ChatEffect
{
    private ChatEffect()
    {
    }

    /// <summary>Tells the person who asked, and nobody else.</summary>
    public sealed record Answer(string AnswerTo, ChatAnswer Said) : ChatEffect;

    /// <summary>Tells everybody that the chat is planned, changed or called off, and asks the host to confirm.</summary>
    /// <param name="Number">As in <see cref="Announced.Wanted"/>.</param>
    public sealed record PostAnnouncement(int Number) : ChatEffect;

    /// <summary>Puts the announcement that stands in the words of today: nobody is asked to be the host any more.</summary>
    public sealed record AmendAnnouncement(ulong MessageId) : ChatEffect;

    public sealed record PostOpening : ChatEffect;

    public sealed record PostPrompt(TopicLabel Label) : ChatEffect;

    /// <summary>Says in an earlier topic's thread where the talk goes on.</summary>
    public sealed record LinkPrompt(ulong ThreadId, TopicLabel Label, ulong PromptId) : ChatEffect;

    /// <summary>Brings a prompt that stands up again: the talk has moved it out of sight, or goes back to it.</summary>
    public sealed record RaisePrompt(TopicLabel Label, bool IsHalfway) : ChatEffect;

    /// <summary>Takes back the prompt that stands: gone where nobody answered, marked where somebody did.</summary>
    public sealed record WithdrawPrompt(TopicLabel Label) : ChatEffect;

    /// <summary>Puts the prompt that stands into the words of today.</summary>
    public sealed record AmendPrompt(TopicLabel Label) : ChatEffect;

    public sealed record PostSummary : ChatEffect;

    /// <summary>The end was taken back.</summary>
    public sealed record WithdrawSummary(ulong MessageId) : ChatEffect;

    /// <summary>Asks those who moderate what is to be done, because the clock cannot know.</summary>
    public sealed record AskModerators(ModeratorsQuestion Question) : ChatEffect;

    /// <summary>Answers a newcomer's first message, once ever.</summary>
    /// <param name="MessageId">The message it answers; when that is gone, nothing is posted.</param>
    /// <param name="PlaceId">The channel or thread of the message.</param>
    /// <param name="Label">What the message is filed under.</param>
    public sealed record Welcome(ulong MessageId, ulong PlaceId, Newcomer Newcomer, TopicLabel Label) : ChatEffect;

    /// <summary>Keeps the message that was posted.</summary>
    public sealed record Archive(Filing Filing) : ChatEffect;

    /// <summary>Files again what was said about a prompt before the prompt's id was known.</summary>
    public sealed record FileAgain(TopicLabel Label, ulong PromptId, ulong? ThreadId) : ChatEffect;

    /// <summary>Files one message where a person says it belongs, and what follows it.</summary>
    public sealed record Refile(ulong MessageId, TopicLabel Label) : ChatEffect;

    /// <summary>Keeps with a message what a person says that it answers.</summary>
    /// <param name="Said">Null where that is taken back.</param>
    public sealed record Relink(ulong MessageId, SaidLink? Said) : ChatEffect;
}

/// <summary>What only a person can decide.</summary>
public enum ModeratorsQuestion
{
    /// <summary>Its hour has come, and no host has said that they will be there.</summary>
    NobodyConfirmed,

    /// <summary>For longer than <see cref="ChatFacilitator.LatestStart"/> after its hour the bot was away, or another chat was open.</summary>
    MissedItsHour,

    /// <summary>The bot was away in the middle of it, for longer than <see cref="ChatFacilitator.LatestStart"/>: the clock stands.</summary>
    WasAway,

    /// <summary>The last who was named as host is no member of the guild any more.</summary>
    HostLeft,
}
