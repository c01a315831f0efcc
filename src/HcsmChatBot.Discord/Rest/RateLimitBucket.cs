namespace HcsmChatBot.Discord.Rest;

/// <summary>What shares one limit.</summary>
internal sealed class RateLimitBucket(Pause pause)
{
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public Pause Pause { get; } = pause;

    /// <summary>By which Discord tells it from others; null until an answer has told.</summary>
    public string? Name { get; set; }

    /// <summary>Those who have or await their turn.</summary>
    public int Users { get; set; }

    public bool IsIdle => Users == 0 && Pause.Left == TimeSpan.Zero;
}
