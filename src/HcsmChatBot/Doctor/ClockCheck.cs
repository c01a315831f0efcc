namespace HcsmChatBot.Doctor;

/// <summary>Whether this machine's clock agrees with Discord's: chats open by it.</summary>
internal sealed class ClockCheck(Acquaintance known) : Check
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(1), Unbearable = TimeSpan.FromMinutes(1);

    public override string Name => "clock";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) => [Judge((await known.Rest.ReadClockAsync(stopping))?.Ahead)];

    /// <param name="ahead">At least so much, negative where behind; null where Discord did not tell.</param>
    internal static Finding Judge(TimeSpan? ahead)
    {
        if (ahead is not { } by)
            return new Finding("clock", Grade.Note, "Discord did not tell its time, so the clock could not be compared.");
        var grade = by.Duration() > Unbearable ? Grade.Failure : by.Duration() > Bearable ? Grade.Warning : Grade.Ok;
        var facts = new Dictionary<string, object?> { ["aheadSeconds"] = Math.Round(by.TotalSeconds, 1) };
        return grade == Grade.Ok
            ? new Finding("clock", grade, "This machine's clock agrees with Discord's.") { Facts = facts }
            : new Finding("clock", grade, $"This machine's clock is {by.Duration().TotalSeconds:0} seconds {(by > TimeSpan.Zero ? "ahead of" : "behind")} Discord's: chats open that much too {(by > TimeSpan.Zero ? "early" : "late")}.", "Let it be set over the network: timedatectl set-ntp true") { Facts = facts };
    }
}
