namespace HcsmChatBot.Discord;

/// <summary>Discord's clock beside this machine's.</summary>
/// <param name="Theirs">The answer's Date, which leaves out parts of a second. https://www.rfc-editor.org/rfc/rfc9110#field.date</param>
/// <param name="Asked">By this machine's clock, before the request left.</param>
/// <param name="Answered">By this machine's clock, after the answer had come.</param>
public sealed record ClockReading(DateTimeOffset Theirs, DateTimeOffset Asked, DateTimeOffset Answered)
{
    private static readonly TimeSpan LeftOut = TimeSpan.FromSeconds(1);

    /// <summary>By how much this machine's clock is ahead at least, negative where it is behind: what the journey may explain is zero.</summary>
    public TimeSpan Ahead =>
        Asked > Theirs + LeftOut ? Asked - Theirs - LeftOut
        : Answered < Theirs ? Answered - Theirs
        : TimeSpan.Zero;
}
