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
    private const int PortsTried = 20;

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

            Speak there as any member. As Morgan, run /chat plan or /chat start, then /chat next and /chat end.
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

        var pages = new TranscriptPages(chats);
        var books = new DirectorBooks(Agendas.Load(files), Script.Load(files, chats.Language), new LogShelf(wanted.Logs));
        var routes = new DirectorRoutes(books);
        var host = await StartAsync(sandbox with { DataDirectory = Path.Combine(Directory(settings), "sandbox") }, (pages, routes), stopping);
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

    private static async Task<SandboxHost> StartAsync(SandboxOptions options, (TranscriptPages Transcripts, DirectorRoutes Director) pages, CancellationToken stopping)
    {
        for (var tried = options.Port; ; tried++)
        {
            var sandbox = SandboxHost.Build(options with { Port = tried }, app =>
            {
                pages.Transcripts.Map(app);
                pages.Director.Map(app);
            });
            try
            {
                await sandbox.StartAsync(stopping);
                return sandbox;
            }
            catch (SandboxPortTakenException) when (options.Port != 0 && tried < options.Port + PortsTried)
            {
                Console.WriteLine($"Port {tried} is taken; trying {tried + 1}.");
                await sandbox.DisposeAsync();
            }
        }
    }
}
