using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Transcripts;

internal static class DiscussedTopics
{
    /// <summary>
    /// The topics that were asked or spoken to: in the order of the agenda, then those the agenda no longer has, so that no message is left out.
    /// The introductions are not among them.
    /// </summary>
    internal static IEnumerable<Topic> In(ChatRecord record)
    {
        var discussed = record.Prompts.Select(prompt => prompt.Label)
            .Concat(record.Messages.Select(message => message.Filing.Topic))
            .Where(label => !label.IsIntroductions)
            .ToHashSet();
        var planned = record.Agenda.Topics.Where(topic => discussed.Remove(topic.Label)).ToList();
        return [.. planned, .. discussed.Order().Select(label => new Topic(label, ""))];
    }
}
