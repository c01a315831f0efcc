using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Setup;

/// <summary>Keeps what is chosen for each guild: in the database, and in memory for whoever asks <see cref="GuildOptions"/>.</summary>
public sealed class SetupBook(ChatStore store, GuildOptions options) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var settings in await store.LoadSettingsAsync(cancellationToken))
            options.Put(settings);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => turn.Dispose();

    /// <summary>Completes when it is stored; from then on it holds. Two who choose at once follow one another.</summary>
    public async Task ChangeAsync(ulong guildId, Func<GuildSettings, GuildSettings> change, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            var changed = change(options.ChosenIn(guildId));
            await store.SaveSettingsAsync(changed, stopping);
            options.Put(changed);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Forgets what the database is about to forget.</summary>
    public void Forget(ulong guildId) => options.Forget(guildId);
}
