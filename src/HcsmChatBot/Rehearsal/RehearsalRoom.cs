using HcsmChatBot.Archive;
using HcsmChatBot.Discord;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Rehearsal;

/// <summary>The ordinary bot, beside a Discord of its own on this machine.</summary>
internal static class RehearsalRoom
{
    private const int PortsTried = 20;

    public static async Task<int> RunAsync(ConfigFiles files, IConfigurationRoot settings, int? port, CancellationToken stopping)
    {
        var storage = settings.Read<StorageOptions>(StorageOptions.Section);
        var chats = settings.Read<ChatOptions>(ChatOptions.Section);
        var directory = Path.Combine(storage.Directory, "rehearsal");
        settings[$"{StorageOptions.Section}:Directory"] = directory;

        var pages = new TranscriptPages(new TranscriptFiles(chats));
        await using var sandbox = await StartAsync(directory, port ?? settings.Read<RehearsalOptions>(RehearsalOptions.Section).Port, pages, stopping);
        using var people = new RehearsalClient(sandbox.Address);
        var token = await SampleCommunity.SettleAsync(people, chats, stopping);
        using var bot = BotHost.Build(files, settings, new DiscordOptions { Token = token, ApiBase = new Uri(sandbox.Address, "api/v10/") }, TimeProvider.System);
        pages.Archive = bot.Services.GetRequiredService<ArchiveReader>();
        await bot.StartAsync(stopping);
        Console.WriteLine($"""

            This is a rehearsal: no token is set, so the bot runs beside a small Discord of its own on this machine.

                Open  {sandbox.Address}

            Speak there as any member. As Morgan, run /chat plan or /chat start, then /chat next and /chat end.
            Stop it with Ctrl+C; what was said stays in {directory}.
            """);
        await bot.WaitForShutdownAsync(stopping);
        return ExitStatus.After(bot.Services.GetServices<IHostedService>());
    }

    private static async Task<SandboxHost> StartAsync(string directory, int port, TranscriptPages pages, CancellationToken stopping)
    {
        for (var tried = port; ; tried++)
        {
            var sandbox = SandboxHost.Build(new SandboxOptions { Port = tried, DataDirectory = Path.Combine(directory, "sandbox") }, pages.Map);
            try
            {
                await sandbox.StartAsync(stopping);
                return sandbox;
            }
            catch (SandboxPortTakenException) when (port != 0 && tried < port + PortsTried)
            {
                Console.WriteLine($"Port {tried} is taken; trying {tried + 1}.");
                await sandbox.DisposeAsync();
            }
        }
    }
}
