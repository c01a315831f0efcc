using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Storage;

/// <summary>Ends the bot when its database is found to be damaged in mid-run: nothing more is written into it, and a person must bring back a copy.</summary>
public sealed partial class DamageWatch(Database database, IHostApplicationLifetime lifetime, ILogger<DamageWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.Damaged.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!database.IsDamaged)
            return;
        LogDamaged(database.Directory, ExitStatus.WrongInput);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database in {Folder} is damaged: nothing more is written into it, and the bot ends with status {Status}. Bring back a copy of the folder, or move it away to begin anew; what is in Discord still is fetched then for the chats of the copy that go on")]
    private partial void LogDamaged(string folder, int status);
}
