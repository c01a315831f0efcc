namespace HcsmChatBot.Replay;

/// <summary>A log that cannot be replayed as it is, with the place to look at.</summary>
/// <param name="line">1-based; 0 when the reason concerns the whole log.</param>
public sealed class MeetingLogException(string file, int line, string reason)
    : Exception(line == 0 ? $"{file}: {reason}" : $"{file}, line {line}: {reason}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Reason { get; } = reason;
}
