namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>Says in plain words what a transcript cannot tell, and what was checked.</summary>
internal sealed class CoverageText(ChatRecord chat, TranscriptWords words, ChatClock clock)
{
    /// <summary>One line for each gap and one for the comparison with Discord, each with the instant it is about; none where the chat still goes on undisturbed.</summary>
    internal IEnumerable<(DateTimeOffset At, string Text)> Lines() =>
        [.. chat.Coverage.Gaps.Select(gap => (gap.From, Of(gap))), .. Compared()];

    private string Of(CoverageGap gap)
    {
        var (during, place, meaning) = (During(gap.From, gap.To), PlaceOf(gap.PlaceId), words.Coverage);
        return gap.Unread switch
        {
            null when gap.PlaceId is null => $"{words.Say(meaning.Away, during)} {meaning.AwayMeans}",
            null => $"{words.Say(meaning.Unseen, during, place)} {meaning.AwayMeans}",
            { } because => $"{words.Say(meaning.Unread, during, place, words.Because(because))} {meaning.UnreadMeans}",
        };
    }

    private string During(DateTimeOffset from, DateTimeOffset? to) =>
        to is not { } end ? words.Say(words.Coverage.Since, clock.Moment(from))
        : MinuteOf(from) == MinuteOf(end) ? words.Say(words.Coverage.Around, clock.Moment(from))
        : words.Say(words.Coverage.Between, clock.Moment(from), clock.Moment(end));

    private static long MinuteOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    private IEnumerable<(DateTimeOffset At, string Text)> Compared()
    {
        if (chat.Coverage.Reckoning is not { } reckoning)
            yield break;
        var meaning = words.Coverage;
        var at = clock.Moment(reckoning.At);
        yield return (reckoning.At, words.Say(reckoning.IsWhole ? meaning.Whole : meaning.NotWhole, at, words.Count(words.Messages, reckoning.InDiscord), reckoning.InArchive));
        if (reckoning.Fetched > 0)
            yield return (reckoning.At, words.Count(meaning.Fetched, reckoning.Fetched));
        if (!reckoning.Unread.IsEmpty)
            yield return (reckoning.At, words.Say(meaning.NotCompared, string.Join(", ", reckoning.Unread.Select(place => PlaceOf(place == 0 ? null : place)).Distinct())));
    }

    /// <summary>A thread is called by its topic; what people called their own threads is not kept.</summary>
    private string PlaceOf(ulong? place) => chat.Prompts.FirstOrDefault(prompt => prompt.ThreadId == place && place is not null) is { } prompt
        ? words.Say(words.Coverage.ThreadOf, prompt.Label)
        : place is null ? words.Coverage.Threads
        : place == chat.ChannelId ? words.Coverage.Channel : words.Coverage.Thread;
}
