namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>One look over everything that an utterance may answer, from the newest back; what is then asked of each of them.</summary>
internal sealed class Survey
{
    /// <summary>Of a speaker's utterances, so many tell what they talk about.</summary>
    private const int Recent = 4;

    private readonly Sight[] sights = new Sight[Place.Window + 2];
    private readonly WordIndex words = new();

    /// <summary>Of one candidate, as seen when it was reached on the way back.</summary>
    internal struct Sight
    {
        /// <summary>How many of the same speaker came later.</summary>
        internal int RankOfSpeaker;

        /// <summary>How many of the same conversation came later.</summary>
        internal int RankInExchange;

        /// <summary>How many that name the speaker of the utterance came later; counted only for those that do.</summary>
        internal int RankOfCalls;

        /// <summary>1 for the newest question of another that nobody else has answered, 2 for the one before; 0 for what is none.</summary>
        internal int RankOfOpenQuestion;

        /// <summary>How many speakers came later.</summary>
        internal int SpeakersSince;

        /// <summary>Cosine of their weighted words, 0 to 1.</summary>
        internal float Likeness;

        /// <summary>The weight of the rarest word they share.</summary>
        internal float RarestShared;

        internal int Shared;
    }

    internal Heard Said { get; private set; } = null!;

    internal float BestLikeness { get; private set; }

    /// <summary>The last that the speaker said themselves; null when it is not in the window.</summary>
    internal Heard? OwnLast { get; private set; }

    /// <summary>The newest candidate by another.</summary>
    internal Heard? LastOther { get; private set; }

    /// <summary>How many have named the speaker, and not been answered by them.</summary>
    internal int OpenCalls { get; private set; }

    internal int OpenQuestions { get; private set; }

    /// <summary>How many speakers are in the window.</summary>
    internal int Speakers { get; private set; }

    /// <summary>Whether the one whom it addresses is in the window.</summary>
    internal bool IsAddresseeHere { get; private set; }

    /// <summary>The share of utterances in the window that name somebody.</summary>
    internal float Naming { get; private set; }

    /// <summary>In the last ten minutes.</summary>
    internal int Talk { get; private set; }

    internal Heard? CurrentPrompt { get; private set; }

    internal ref readonly Sight this[int candidate] => ref sights[candidate];

    internal void Look(Place place, Heard said, ReadOnlySpan<Heard> candidates)
    {
        (Said, BestLikeness, OwnLast, LastOther, OpenCalls, Speakers) = (said, 0, null, null, 0, 0);
        OpenQuestions = 0;
        (Talk, CurrentPrompt) = (place.Talk(said), place.CurrentPrompt);
        said.Speaker.Note(said.Number);
        words.Fill(said);
        var (calls, naming) = (0, 0);
        for (var index = 0; index < candidates.Length; index++)
        {
            var candidate = candidates[index];
            sights[index] = default;
            Compare(candidate, ref sights[index]);
            sights[index].SpeakersSince = Speakers;
            NoteSpeaker(candidate, ref sights[index]);
            if (candidate.Speaker != said.Speaker && candidate.AnswersByOthers == 0 && (candidate.Cues & Cues.Question) != 0)
                sights[index].RankOfOpenQuestion = ++OpenQuestions;
            candidate.Exchange.Note(said.Number);
            sights[index].RankInExchange = candidate.Exchange.Rank++;
            if (candidate.Speaker == said.Speaker)
                candidate.Exchange.HasSpeaker = true;
            if (candidate.NamedCount > 0)
                naming++;
            if (!candidate.Names(said.Speaker))
                continue;
            sights[index].RankOfCalls = calls++;
            if (candidate.AnsweredBy != said.Speaker)
                OpenCalls++;
        }

        Naming = candidates.IsEmpty ? 0 : (float)naming / candidates.Length;
        IsAddresseeHere = said.Addressee is { } addressee && addressee.Noted == said.Number && addressee.Rank > 0;
    }

    private void NoteSpeaker(Heard candidate, ref Sight sight)
    {
        var speaker = candidate.Speaker;
        if (speaker.Noted != Said.Number || speaker.Rank == 0)
            Speakers++;
        speaker.Note(Said.Number);
        sight.RankOfSpeaker = speaker.Rank++;
        if (sight.RankOfSpeaker < Recent)
            speaker.Likeness = Math.Max(speaker.Likeness, sight.Likeness);
        if (speaker == Said.Speaker)
        {
            OwnLast ??= candidate;
            if (candidate.Answered is { } partner && partner != speaker)
            {
                partner.Note(Said.Number);
                partner.Exchanges++;
            }
        }
        else
        {
            LastOther ??= candidate;
            if (candidate.Answered == Said.Speaker)
                speaker.Exchanges++;
        }
    }

    private void Compare(Heard candidate, ref Sight sight)
    {
        var product = 0f;
        for (var index = 0; index < candidate.WordCount; index++)
        {
            if (words.PlaceOf(candidate.Words[index]) is >= 0 and var own)
            {
                product += Said.Weights[own] * candidate.Weights[index];
                sight.RarestShared = Math.Max(sight.RarestShared, Said.Weights[own]);
                sight.Shared++;
            }
        }

        sight.Likeness = product > 0 ? product / (Said.Norm * candidate.Norm) : 0;
        BestLikeness = Math.Max(BestLikeness, sight.Likeness);
    }
}
