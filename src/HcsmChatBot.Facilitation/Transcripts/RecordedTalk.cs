using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>An archived chat as it was said: prompts and messages, one after the other, as a <see cref="ConversationThreader"/> hears them.</summary>
public static class RecordedTalk
{
    /// <summary>
    /// In the order of ids, which is that of time, however the record is ordered. A message that is not <see cref="MessageStanding.Kept"/> keeps its
    /// place and what it answers, and has neither text nor author.
    /// </summary>
    public static IEnumerable<Utterance> In(ChatRecord record)
    {
        var prompts = record.Prompts.OrderBy(prompt => prompt.MessageId).ToList();
        return prompts.Select(prompt => PromptOf(record, prompt))
            .Concat(record.Messages.Select(message => MessageOf(message, prompts, record.Agenda)))
            .OrderBy(said => said.Id)
            .DistinctBy(said => said.Id);
    }

    private static Utterance PromptOf(ChatRecord record, PostedPrompt prompt) =>
        new(prompt.MessageId, record.ThreadId ?? record.ChannelId, 0, "", prompt.At, WordsOf(record.Agenda.Find(prompt.Label))) { IsPrompt = true };

    private static string WordsOf(Topic? topic) => topic switch
    {
        null => "",
        { Translation: { } other } => $"{topic.Prompt}\n{other.Prompt}",
        _ => topic.Prompt,
    };

    private static Utterance MessageOf(ArchivedMessage message, List<PostedPrompt> prompts, Agenda agenda)
    {
        var isKept = message.Standing == MessageStanding.Kept;
        return new Utterance(
            message.Id, PlaceOf(message, prompts), isKept ? message.AuthorId : 0, isKept ? message.AuthorName : "", message.At, isKept ? message.Text : "")
        {
            ReplyTo = message.ReplyTo,
            LabelledPrompt = HasLabelOfItsTopic(message, agenda) ? LastAsked(message, prompts) : null,
            Said = message.SaidToAnswer,
        };
    }

    /// <summary>A topic's thread grew out of its prompt.</summary>
    private static ulong PlaceOf(ArchivedMessage message, List<PostedPrompt> prompts) =>
        prompts.Find(prompt => prompt.ThreadId == message.ChannelId)?.MessageId ?? message.ChannelId;

    /// <summary>Also in the topic's own thread, where the label did not decide where it is filed.</summary>
    private static bool HasLabelOfItsTopic(ArchivedMessage message, Agenda agenda) =>
        message.Filing.Because == FiledBecause.Label || SpokenLabel.Read(message.Text)?.ResolveIn(agenda, message.Filing.Topic) == message.Filing.Topic;

    /// <summary>Whoever answers a topic before it is asked answers no prompt.</summary>
    private static ulong? LastAsked(ArchivedMessage message, List<PostedPrompt> prompts) =>
        prompts.FindLast(prompt => prompt.Label == message.Filing.Topic && prompt.MessageId < message.Id)?.MessageId;
}
