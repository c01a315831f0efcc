namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What was said last in one channel or thread: what the next utterance may answer.</summary>
internal sealed class Place
{
    /// <summary>So many utterances back an answer is looked for; 99.2 % of those in the train split lie within.</summary>
    internal const int Window = 100;

    private const int Rooms = Window + 1;

    private const int MinutesOfTalk = 10;

    /// <summary>The window, and what is said now. Rooms are made when they are first needed: in most threads little is said.</summary>
    private readonly Heard?[] ring = new Heard?[Rooms];
    private readonly Heard[] candidates = new Heard[Window + 2];
    private readonly Speakers speakers = new();
    private readonly Listener listener;
    private long minute = long.MinValue;

    internal Place(Lexicon common) => listener = new Listener(common);

    /// <summary>The message that this thread grew out of; null for a channel.</summary>
    internal ulong? Starter { get; init; }

    /// <summary>Nobody said anything here before the last, but for what the thread grew out of.</summary>
    internal bool IsFirstAnswer => Starter is { } starter && At(Count).Id != starter && Count == (At(1).Id == starter ? 2 : 1);

    /// <summary>How many were said here.</summary>
    internal int Count { get; private set; }

    /// <summary>The id of what was said last here: ids grow with time.</summary>
    internal ulong LastHeard { get; private set; }

    internal Heard? CurrentPrompt { get; private set; }

    internal Heard? PreviousPrompt { get; private set; }

    /// <summary>Remembers what is said. Its link is still to be settled.</summary>
    internal Heard Hear(in Utterance said)
    {
        var heard = Room(++Count);
        heard.Id = LastHeard = said.Id;
        heard.Number = Count;
        heard.IsPrompt = said.IsPrompt;
        // A message that is gone keeps its place and nothing else.
        heard.IsGone = said is { AuthorId: 0, Text: "", IsPrompt: false };
        // Clocks step back; talk does not.
        heard.Minute = minute = Math.Max(minute, said.At.ToUnixTimeSeconds() / 60);
        heard.Speaker = speakers.Hear(said.AuthorId, said.AuthorName);
        listener.Listen(said.Text, speakers, heard);
        heard.Answered = heard.AnsweredBy = null;
        heard.LastAnswer = null;
        heard.Answers = heard.AnswersByOthers = 0;
        return heard;
    }

    /// <summary>Everything it may answer, newest first; prompts that have left the window are last. Good until the next call.</summary>
    internal ReadOnlySpan<Heard> CandidatesOf(Heard said)
    {
        var count = 0;
        for (var number = said.Number - 1; number > 0 && number > said.Number - 1 - Window; number--)
            if (At(number) is { } earlier && CanAnswer(said, earlier))
                candidates[count++] = earlier;
        foreach (var prompt in (ReadOnlySpan<Heard?>)[CurrentPrompt, PreviousPrompt])
            if (prompt is not null && prompt.Number < said.Number - Window && CanAnswer(said, prompt))
                candidates[count++] = prompt;
        return candidates.AsSpan(0, count);
    }

    /// <summary>What is heard again has the same id.</summary>
    private static bool CanAnswer(Heard said, Heard candidate) => !candidate.IsGone && candidate.Id != said.Id;

    internal Heard? Find(ulong id)
    {
        for (var number = Count; number > 0 && number > Count - 1 - Window; number--)
            if (At(number) is var heard && heard.Id == id)
                return heard;
        return CurrentPrompt?.Id == id ? CurrentPrompt : PreviousPrompt?.Id == id ? PreviousPrompt : null;
    }

    /// <summary>Writes down what it answers; null for nothing here. A reply to itself, which nobody can write, is none.</summary>
    internal void Settle(Heard said, Heard? answered)
    {
        if (answered == said)
            answered = null;
        said.Answered = answered?.Speaker;
        said.Exchange = answered?.Exchange ?? new Exchange(said.Speaker);
        said.Exchange.Size++;
        said.Exchange.Latest = said.Number;
        said.Speaker.Latest = said.Number;
        if (said.IsPrompt)
            (PreviousPrompt, CurrentPrompt) = (CurrentPrompt, said);
        if (answered is null)
            return;
        answered.Answers++;
        if (answered.Speaker == said.Speaker)
            return;
        answered.AnswersByOthers++;
        answered.AnsweredBy = said.Speaker;
        answered.LastAnswer = new Answer(said.Number, said.Cues, said.Length);
    }

    /// <summary>How many were said in the last ten minutes, at most as many as the window holds.</summary>
    internal int Talk(Heard said)
    {
        var talk = 0;
        while (talk < Window && said.Number - talk > 1 && At(said.Number - talk - 1).Minute >= said.Minute - MinutesOfTalk)
            talk++;
        return talk;
    }

    private Heard At(int number) => ring[number % Rooms]!;

    /// <summary>A prompt keeps its own for as long as it is a candidate.</summary>
    private Heard Room(int number) => ring[number % Rooms] is { IsPrompt: false } room ? room : ring[number % Rooms] = new Heard();
}
