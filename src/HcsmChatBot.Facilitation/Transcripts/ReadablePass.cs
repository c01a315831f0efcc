using HcsmChatBot.Facilitation.Conversations;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What the formats for people say alike, in the words and the zone of the community.</summary>
internal abstract class ReadablePass(Transcript transcript, TranscriptWords words, ChatClock clock) : TranscriptPass(transcript.ForReaders())
{
    protected TranscriptWords Words { get; } = words;

    protected ChatClock Clock { get; } = clock;

    /// <summary>An address that passed the gate, called by words of ours.</summary>
    protected abstract string Link(Uri address, string called);

    /// <summary>How long the chat was: in words of ours alone, as all that is given back here.</summary>
    protected string Counts() => string.Join(" · ", [
        Words.Count(Words.TopicCount, Transcript.Topics.Length),
        Words.Count(Words.People, Transcript.People.Count),
        Words.Count(Words.Messages, Transcript.MessageCount),
    ]);

    /// <summary>What is guessed, what cannot be known, and what was checked.</summary>
    protected IEnumerable<string> Remarks()
    {
        if (Transcript.HoldsAGuess)
            yield return Words.GuessesAreMarked;
        foreach (var (_, text) in new CoverageText(Transcript.Chat, Words, Clock).Lines())
            yield return text;
    }

    protected string? FramingPost() => Admitted(Transcript.Chat.Agenda.Link, Words.FramingPost);

    /// <summary>"Asked at 13:05 · 3 answers · 1 reply".</summary>
    protected string About(TranscriptTopic discussed)
    {
        return string.Join(" · ", new[]
        {
            discussed.Posted is { } posted ? Words.Say(Words.AskedAt, Clock.Moment(posted.At)) : Words.NotAsked,
            discussed.AnswerCount > 0 ? Words.Count(Words.Answers, discussed.AnswerCount) : null,
            discussed.ReplyCount > 0 ? Words.Count(Words.Replies, discussed.ReplyCount) : null,
            Admitted(discussed.Topic.Link, Words.Source),
        }.OfType<string>());
    }

    private string? Admitted(Uri? address, string called) => address is not null && WebLink.IsAllowed(address) ? Link(address, called) : null;
}
