namespace HcsmChatBot.Replay;

/// <summary>Kills the bot at random moments of its life and starts it again.</summary>
/// <param name="wanted">How many times.</param>
/// <param name="seed">The same seed lets it live for the same times; what it is doing then is chance.</param>
internal sealed class Kills(BotProcess bot, int wanted, int seed)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly Random chance = new(seed);
    private volatile int made;

    public int Made => made;

    /// <summary>After the last kill the bot is started once more, and lives.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        bot.Start();
        while (made < wanted)
        {
            await Task.Delay(LongestLife * chance.NextDouble(), stopping);
            await bot.KillAsync(stopping);
            made++;
            bot.Start();
        }
    }

    /// <summary>Waits until as large a share of the kills is made, so that they are spread over the whole of a replay.</summary>
    public async Task KeepPaceAsync(double share, CancellationToken stopping)
    {
        while (made < Math.Floor(share * wanted))
            await Task.Delay(Glance, stopping);
    }
}
