using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Panel;

/// <summary>
/// Who answers whom in a chat, followed as people talk: each message is threaded once, when it has been committed. Where something of before has changed
/// (an edit, a deletion, a correction, a message that came late), the talk is threaded anew from the archive, so that this is always what the transcript tells.
/// </summary>
public sealed class FollowedTalk
{
    /// <summary>Made when something is heard: whoever tells of a chat must not wait for its model, nor fail with it.</summary>
    private ConversationThreader? threader;
    private readonly Dictionary<long, long> answers = [];
    private SaidRow[] heard = [];
    private Utterance[] asked = [];
    private ulong last;

    /// <summary>By the message that answers: where that is certain or sure enough for readers.</summary>
    public IReadOnlyDictionary<long, long> Answers => answers;

    /// <param name="said">All of the chat, in the order of ids.</param>
    /// <returns>The same, each with what it answers.</returns>
    public async Task<IEnumerable<SaidRow>> FollowAsync(Chat chat, IReadOnlyList<SaidRow> said, ArchiveReader archive, CancellationToken stopping)
    {
        var prompts = PromptsOf(chat);
        if (HasChanged(said, prompts))
            Forget();
        var until = Math.Max(said is [.., var newest] ? (ulong)newest.Id : 0, prompts is [.., var prompt] ? prompt.Id : 0);
        if (until > last)
        {
            var talk = await archive.TalkAsync(chat, last, until, stopping);
            foreach (var utterance in RecordedTalk.In(talk).Where(utterance => utterance.Id > last))
                Hear(utterance);
            (heard, asked, last) = ([.. said.Select(Remembered)], prompts, until);
        }

        return said.Select(row => row with { Answers = answers.TryGetValue(row.Id, out var answered) ? answered : null });
    }

    private bool HasChanged(IEnumerable<SaidRow> said, IEnumerable<Utterance> prompts) =>
        !heard.SequenceEqual(said.TakeWhile(row => (ulong)row.Id <= last).Select(Remembered))
        || !asked.SequenceEqual(prompts.TakeWhile(prompt => prompt.Id <= last));

    /// <summary>It keeps nothing of what anybody said; at the next look it begins anew.</summary>
    public void Forget()
    {
        (threader, heard, asked, last) = (null, [], [], 0);
        answers.Clear();
    }

    private void Hear(in Utterance said)
    {
        threader ??= new ConversationThreader();
        if (threader.Read(said) is { IsShown: true, AnswersId: { } answered } link)
            answers[(long)link.MessageId] = (long)answered;
    }

    /// <summary>An edit shows by its time.</summary>
    private static SaidRow Remembered(SaidRow row) => row with { Text = "" };

    private static Utterance[] PromptsOf(Chat chat)
    {
        var record = new ChatRecord(chat.Plan.Id, chat.Plan.GuildId, chat.Plan.ChannelName, chat.Plan.Agenda, HostName: null, OpenedAt: null, EndedAt: null, chat.SoFar!.Prompts, []);
        return [.. RecordedTalk.In(record with { ChannelId = chat.Plan.ChannelId, ThreadId = chat.SoFar.ThreadId })];
    }
}
