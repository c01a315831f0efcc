using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Summaries;

/// <summary>What the closing post tells of a chat: how many took part, and in what. It counts people and never ranks them.</summary>
/// <param name="OnlyIntroduced">People who said hello and nothing more: a next chat's welcome may begin with them.</param>
/// <param name="Topics">Those that were asked or spoken to, in the order of the agenda.</param>
public sealed record ChatSummary(string Title, int People, int Messages, int Introductions, int OnlyIntroduced, ImmutableArray<TopicSummary> Topics)
{
    public static ChatSummary Of(ChatRecord record)
    {
        var byTopic = record.Messages.ToLookup(message => message.Filing.Topic);
        return new ChatSummary(
            record.Agenda.Title,
            PeopleIn(record.Messages),
            record.Messages.Length,
            byTopic[TopicLabel.Introductions].Count(),
            record.Messages.GroupBy(message => message.AuthorId).Count(person => person.All(message => message.Filing.Topic.IsIntroductions)),
            [.. from topic in DiscussedTopics.In(record)
                let messages = byTopic[topic.Label]
                select new TopicSummary(topic.Label, topic.Prompt, PeopleIn(messages), messages.Count())]);
    }

    private static int PeopleIn(IEnumerable<ArchivedMessage> messages) => messages.DistinctBy(message => message.AuthorId).Count();
}

/// <param name="Prompt">Empty for a topic the agenda no longer has.</param>
public sealed record TopicSummary(TopicLabel Label, string Prompt, int People, int Messages);
