using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Summaries;

/// <summary>What the closing post tells of a chat: how many took part, and in what. It counts people and never ranks them.</summary>
/// <remarks>
/// A message by somebody who opted out counts as a message and its author not as a person, since nobody can tell how many they are.
/// A deleted message counts as neither.
/// </remarks>
/// <param name="OnlyIntroduced">People who said hello and nothing more: a next chat's welcome may begin with them.</param>
/// <param name="Topics">Those that were asked or spoken to, in the order of the agenda.</param>
public sealed record ChatSummary(string Title, int People, int Messages, int Introductions, int OnlyIntroduced, ImmutableArray<TopicSummary> Topics)
{
    public static ChatSummary Of(ChatRecord record)
    {
        var said = record.Messages.Where(message => message.Standing != MessageStanding.Deleted).ToList();
        var byTopic = said.ToLookup(message => message.Filing.Topic);
        return new ChatSummary(
            record.Agenda.Title,
            PeopleIn(said).Count(),
            said.Count,
            byTopic[TopicLabel.Introductions].Count(),
            PeopleIn(said).Count(person => person.All(message => message.Filing.Topic.IsIntroductions)),
            [.. from topic in DiscussedTopics.In(record)
                let messages = byTopic[topic.Label]
                select new TopicSummary(topic.Label, topic.Prompt, PeopleIn(messages).Count(), messages.Count())]);
    }

    /// <summary>What each person wrote.</summary>
    private static IEnumerable<IGrouping<ulong, ArchivedMessage>> PeopleIn(IEnumerable<ArchivedMessage> messages) =>
        messages.Where(message => message.AuthorId != 0).GroupBy(message => message.AuthorId);
}

/// <param name="Prompt">Empty for a topic the agenda no longer has.</param>
public sealed record TopicSummary(TopicLabel Label, string Prompt, int People, int Messages);
