using System.Text.Json.Serialization;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Chats;

/// <summary>Something to be done, as data. <see cref="Archive"/> and <see cref="FileAgain"/> are done with the commit, the others after it.</summary>
[JsonDerivedType(typeof(Answer), nameof(Answer))]
[JsonDerivedType(typeof(PostAnnouncement), nameof(PostAnnouncement))]
[JsonDerivedType(typeof(PostOpening), nameof(PostOpening))]
[JsonDerivedType(typeof(PostPrompt), nameof(PostPrompt))]
[JsonDerivedType(typeof(LinkPrompt), nameof(LinkPrompt))]
[JsonDerivedType(typeof(AmendAnnouncement), nameof(AmendAnnouncement))]
[JsonDerivedType(typeof(PostSummary), nameof(PostSummary))]
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

    public sealed record PostSummary : ChatEffect;

    /// <summary>Answers a newcomer's first message, once ever.</summary>
    /// <param name="MessageId">The message it answers; when that is gone, nothing is posted.</param>
    /// <param name="PlaceId">The channel or thread of the message.</param>
    /// <param name="Label">What the message is filed under.</param>
    public sealed record Welcome(ulong MessageId, ulong PlaceId, Newcomer Newcomer, TopicLabel Label) : ChatEffect;

    /// <summary>Keeps the message that was posted.</summary>
    public sealed record Archive(Filing Filing) : ChatEffect;

    /// <summary>Files again what was said about a prompt before the prompt's id was known.</summary>
    public sealed record FileAgain(TopicLabel Label, ulong PromptId, ulong? ThreadId) : ChatEffect;
}
