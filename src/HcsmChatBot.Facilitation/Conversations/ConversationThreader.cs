namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>
/// Says of each message, as it comes, which earlier one it answers. It looks only back, and the same messages in the same order get the same links.
/// </summary>
public sealed class ConversationThreader
{
    private readonly Dictionary<ulong, ulong> lastPrompts = [];

    /// <param name="said">Prompts too, in the order in which they were said.</param>
    public ReplyLink Read(in Utterance said)
    {
        if (said.IsPrompt)
            lastPrompts[said.PlaceId] = said.Id;
        return CertainLink(said) ?? new ReplyLink(said.Id, PromptOf(said), LinkedBecause.Prompt, 0);
    }

    private static ReplyLink? CertainLink(in Utterance said) => said switch
    {
        { Said: { } person } => new ReplyLink(said.Id, person.AnswersId, LinkedBecause.Person),
        { ReplyTo: { } replyTo } => new ReplyLink(said.Id, replyTo, LinkedBecause.Reply),
        { IsPrompt: true } => new ReplyLink(said.Id, null, LinkedBecause.Prompt),
        { LabelledPrompt: { } prompt } => new ReplyLink(said.Id, prompt, LinkedBecause.Label),
        _ => null,
    };

    private ulong? PromptOf(in Utterance said) => lastPrompts.TryGetValue(said.PlaceId, out var prompt) ? prompt : null;
}
