using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Rehearsal;

/// <summary>The ordinary bot, beside a Discord of its own on this machine, and a director for both. The bot's chats follow the sandbox's clock.</summary>
internal sealed class RehearsalRoom : IAsyncDisposable
{
    private readonly RehearsalClient people;

    private RehearsalRoom(SandboxHost sandbox, RehearsalClient people, Director director) =>
        (Sandbox, this.people, Director) = (sandbox, people, director);

    public SandboxHost Sandbox { get; }

    public Director Director { get; }

    public static async Task<int> RunAsync(ConfigFiles files, IConfigurationRoot settings, int? port, CancellationToken stopping)
    {
        var wanted = settings.Read<RehearsalOptions>(RehearsalOptions.Section);
        await using var room = await OpenAsync(files, settings, new SandboxOptions { Port = port ?? wanted.Port }, stopping);
        Console.WriteLine($"""

            This is a rehearsal: no token is set, so the bot runs beside a small Discord of its own on this machine.

                Open  {room.Sandbox.Address}

            The page leads you through a whole chat: begin with "Your first minute" in its panel.
            Stop it with Ctrl+C; what was said stays in {Directory(settings)}.
            """);
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await room.Director.Bot.StopAsync(CancellationToken.None);
        return Environment.ExitCode;
    }

    /// <summary>Everything runs when it returns.</summary>
    /// <param name="sandbox">Its data directory is set here; the port is the first that is tried.</param>
    /// <exception cref="SettingsException">A setting or file is wrong, or there is a token: nobody plays in a rehearsal beside a real community.</exception>
    public static async Task<RehearsalRoom> OpenAsync(ConfigFiles files, IConfigurationRoot settings, SandboxOptions sandbox, CancellationToken stopping)
    {
        if (settings.Read<ConnectionOptions>(ConnectionOptions.Section).ToDiscordOptions() is not null)
            throw new SettingsException("Discord:Token is set; a rehearsal does not run beside it.");
        var (chats, wanted) = (settings.Read<ChatOptions>(ChatOptions.Section), settings.Read<RehearsalOptions>(RehearsalOptions.Section));
        settings[$"{StorageOptions.Section}:Directory"] = Path.Combine(settings.Read<StorageOptions>(StorageOptions.Section).Directory, "rehearsal");
        (settings[$"{StorageOptions.Section}:BackupDirectory"], settings[$"{StorageOptions.Section}:BackupHours"]) = ("", "0");

        var pages = new TranscriptPages(chats);
        var books = new DirectorBooks(Agendas.Load(files), Script.Load(files, chats.Language), new LogShelf(wanted.Logs));
        var routes = new DirectorRoutes(books);
        var host = await SandboxHost.StartOnFreePortAsync(
            sandbox with { DataDirectory = Path.Combine(Directory(settings), "sandbox") },
            taken => Console.WriteLine($"Port {taken} is taken; trying {taken + 1}."),
            app =>
            {
                pages.Map(app);
                routes.Map(app);
            },
            stopping);
        var people = new RehearsalClient(host.Address);
        var community = await SampleCommunity.SettleAsync(people, chats, stopping);
        var discord = new DiscordOptions { Token = community.Bot.Token, ApiBase = new Uri(host.Address, "api/v10/") };
        var bot = new DirectedBot(() => BotHost.Build(files, settings, discord, host.Clock), host.Rehearsal) { Meet = parts => Meet(parts, pages, host.Rehearsal) };
        var room = new RehearsalRoom(host, people, new Director(host, community, bot, books));
        await bot.StartAsync(stopping);
        routes.Director = room.Director;
        return room;
    }

    public async ValueTask DisposeAsync()
    {
        Director.Dispose();
        await Director.Bot.DisposeAsync();
        people.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static string Directory(IConfigurationRoot settings) => settings.Read<StorageOptions>(StorageOptions.Section).Directory;

    private static void Meet(IServiceProvider parts, TranscriptPages pages, RehearsalApi sandbox)
    {
        pages.Archive = parts.GetRequiredService<ArchiveReader>();
        parts.GetRequiredService<ChatNews>().Committed += step => sandbox.Tell(StepTeller.LineFor(step));
    }
}
