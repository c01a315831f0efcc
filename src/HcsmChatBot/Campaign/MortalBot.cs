using HcsmChatBot.Rehearsal;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>The bot in a process of its own, which is ended and started again while Discord lives on.</summary>
internal sealed class MortalBot(BotProcess process, RehearsalApi sandbox) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    /// <summary>Until one start has been measured.</summary>
    private static readonly TimeSpan LikelyStart = TimeSpan.FromSeconds(2);

    private readonly List<TimeSpan> starts = [];
    private readonly List<int> faultyEnds = [];
    private long startedAt;
    private bool isNew;

    /// <summary>From the start of the process to its session, where it lived so long.</summary>
    public IReadOnlyList<TimeSpan> Starts => starts;

    /// <summary>The exit statuses with which it ended by itself, or when it was told to end, other than 0.</summary>
    public IReadOnlyList<int> FaultyEnds => faultyEnds;

    public void Start()
    {
        process.Start();
        startedAt = TimeProvider.System.GetTimestamp();
        isNew = true;
    }

    /// <summary>Waits until it has a session.</summary>
    /// <exception cref="RehearsalException">It has none within two minutes.</exception>
    public async Task ConnectedAsync(CancellationToken stopping)
    {
        while (!IsConnected())
        {
            StartIfEnded();
            if (TimeProvider.System.GetElapsedTime(startedAt) > LongestStart && isNew)
                throw new RehearsalException("The bot has not connected within two minutes of its start; its log says what it met.");
            await Task.Delay(Glance, stopping);
        }

        if (isNew)
            starts.Add(TimeProvider.System.GetElapsedTime(startedAt));
        isNew = false;
    }

    /// <summary>Waits until it is so far with its start, as starts have been so far.</summary>
    /// <param name="share">0 to 1.</param>
    public async Task StartingAsync(double share, CancellationToken stopping)
    {
        var usual = starts.Count == 0 ? LikelyStart : starts.Order().ElementAt(starts.Count / 2);
        var rest = (usual * share) - TimeProvider.System.GetElapsedTime(startedAt);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, stopping);
    }

    /// <summary>SIGKILL; then it is started again.</summary>
    public async Task DieAsync(CancellationToken stopping)
    {
        StartIfEnded();
        await process.KillAsync(stopping);
        await StartAgainAsync(stopping);
    }

    /// <summary>SIGTERM; when it has ended it is started again.</summary>
    public async Task EndAsync(CancellationToken stopping)
    {
        await StopAsync(stopping);
        await StartAgainAsync(stopping);
    }

    public async Task StopAsync(CancellationToken stopping)
    {
        StartIfEnded();
        Note(await process.TerminateAsync(stopping));
    }

    public void Dispose() => process.Dispose();

    /// <summary>By any session: one that was begun and not committed before the end is not the one that is resumed.</summary>
    private bool IsConnected() => sandbox.Gateway().Any(gateway => gateway!["connected"]!.GetValue<bool>());

    private async Task StartAgainAsync(CancellationToken stopping)
    {
        while (IsConnected())
            await Task.Delay(Glance, stopping);
        Start();
    }

    private void StartIfEnded()
    {
        if (!process.HasEnded)
            return;
        Note(process.ExitCode);
        Start();
    }

    private void Note(int status)
    {
        if (status != 0)
            faultyEnds.Add(status);
    }
}
