using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Tests.Whole;

/// <summary>The whole bot beside a sandbox, over real sockets, on a clock that the test turns. The bot may be stopped and started again.</summary>
public sealed class BotInSandbox : IAsyncDisposable
{
    public static readonly DateTimeOffset Wednesday = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    /// <summary>The milliseconds that a test's own acts may take.</summary>
    public static readonly TimeSpan Acts = TimeSpan.FromSeconds(1);

    /// <summary>A machine that is busy with other tests may take longer than the three seconds that Discord gives.</summary>
    private static readonly TimeSpan BusyMachine = TimeSpan.FromSeconds(30);

    /// <summary>Where what was said is recorded for tests/interop, if anywhere.</summary>
    private static readonly string? Recordings =
        Environment.GetEnvironmentVariable("RECORD_EXCHANGES_TO") is { Length: > 0 } folder ? Path.Combine(folder, "bot") : null;

    private readonly TestFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private IHost? bot;
    private string token = "";
    private readonly Dictionary<string, DateTimeOffset> lastGiven = [];

    private BotInSandbox(Dictionary<string, string?> settings)
    {
        // Clocks that jump by days would let many tests make backups they do not look at.
        this.settings = new Dictionary<string, string?> { ["Storage:BackupHours"] = "0" };
        foreach (var (key, value) in settings)
            this.settings[key] = value;
        Sandbox = SandboxHost.Build(new SandboxOptions { RateLimits = false, FirstAnswerWithin = BusyMachine, RecordTo = Recordings });
    }

    public SandboxHost Sandbox { get; }

    /// <summary>The bot's, from its next start on; the sandbox's where it is null.</summary>
    public TimeProvider? BotsClock { get; set; }

    public RehearsalClient People { get; private set; } = null!;

    public ulong Guild { get; private set; }

    public ulong Channel { get; private set; }

    public ulong Moderator { get; private set; }

    public ulong Participant { get; private set; }

    public string Directory => folder.Path;

    /// <summary>Called with the parts of each bot before it starts.</summary>
    public Func<IServiceProvider, Task> Meet { get; set; } = _ => Task.CompletedTask;

    /// <summary>The bot's.</summary>
    public string Token => token;

    /// <param name="settings">In place of what config/appsettings.json says: "Chats:Threads" → "None".</param>
    public static async Task<BotInSandbox> StartAsync(params (string Key, string Value)[] settings)
    {
        var room = new BotInSandbox(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await room.Sandbox.StartAsync(default);
        room.Sandbox.Clock.Set(Wednesday);
        room.People = new RehearsalClient(room.Sandbox.Address);
        room.Guild = await room.People.GuildAsync("Community", default);
        room.Channel = await room.People.ChannelAsync(room.Guild, "hcsmca", default);
        var moderators = await room.People.RoleAsync(room.Guild, "Moderator", 0, default);
        room.Moderator = await room.People.MemberAsync(room.Guild, new SandboxMember("moderator", "Morgan", "en-US", [moderators]), default);
        room.Participant = await room.People.MemberAsync(room.Guild, new SandboxMember("participant", "Pat", "en-US", []), default);
        room.token = await room.People.BotAsync(room.Guild, "HcsmChatBot", default);
        await room.StartBotAsync();
        return room;
    }

    public async Task StartBotAsync()
    {
        var files = ConfigFiles.Find(Repository.Config);
        var given = new Dictionary<string, string?> { ["Serilog:MinimumLevel:Default"] = "Fatal" };
        foreach (var (key, value) in settings)
            given[key] = value;
        var configuration = files.Read(new Dictionary<string, string?>(given) { ["Storage:Directory"] = folder.Path });
        bot = BotHost.Build(files, configuration, new DiscordOptions { Token = token, ApiBase = new Uri(Sandbox.Address, "api/v10/") }, BotsClock ?? Sandbox.Clock);
        await Meet(bot.Services);
        await bot.StartAsync();
        // The sandbox may take the connection of a bot before it for this one's.
        await Soon.UntilAsync(() => Service<IGateway>().Link.WasUp);
        await SettleAsync();
        await Soon.UntilAsync(() => HasCommands || !IsInvited);
    }

    public async Task StopBotAsync()
    {
        await bot!.StopAsync();
        bot.Dispose();
        bot = null;
    }

    /// <summary>Runs a command and waits until everything it set off is done.</summary>
    /// <returns>What the member was answered.</returns>
    public async Task<string> CommandAsync(ulong member, string name, params (string Name, string Value)[] options)
    {
        // Who presses twice in one moment presses once.
        if (Sandbox.Clock.GetUtcNow() - lastGiven.GetValueOrDefault(name) < ChatFacilitator.SameMoment)
            Sandbox.Clock.Set(Sandbox.Clock.GetUtcNow() + ChatFacilitator.SameMoment);
        lastGiven[name] = Sandbox.Clock.GetUtcNow();
        var id = NextId();
        await People.CommandAsync(Channel, new SandboxCommand(id, member, name, options.ToDictionary(option => option.Name, option => option.Value)), default);
        await SettleAsync();
        return await AnswerAsync(id);
    }

    public async Task<string> AnswerAsync(ulong interaction)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var answered = await Sandbox.Rehearsal.AnswerOf(interaction, patience.Token);
        return answered["messages"]!.AsArray()[^1]!["content"]!.GetValue<string>();
    }

    /// <returns>The message's id.</returns>
    public async Task<ulong> PostAsync(string text, ulong? place = null, ulong? author = null, ulong? replyTo = null)
    {
        var id = NextId();
        await People.PostAsync(place ?? Channel, new SandboxMessage(id, Sandbox.Clock.GetUtcNow(), author ?? Participant, text, replyTo), default);
        return id;
    }

    /// <summary>Turns the clock on, and waits until what it set off is done.</summary>
    public async Task PassAsync(TimeSpan time, Func<ChatRecord, bool> until)
    {
        await SettleAsync();
        Sandbox.Clock.Set(Sandbox.Clock.GetUtcNow() + time);
        await Soon.UntilAsync(async () => until(await RecordAsync()));
        await SettleAsync();
    }

    /// <summary>The same for what the archive does not show.</summary>
    public async Task PassUntilAsync(TimeSpan time, Func<bool> isSo)
    {
        await SettleAsync();
        Sandbox.Clock.Set(Sandbox.Clock.GetUtcNow() + time);
        await Soon.UntilAsync(isSo);
        await SettleAsync();
    }

    public Task SettleAsync() => Stage.SettleAsync(default);

    /// <summary>The newest chat, as the archive has it.</summary>
    public async Task<ChatRecord> RecordAsync()
    {
        var archive = Service<ArchiveReader>();
        var newest = (await archive.ListAsync(default))[0];
        return (await archive.FindAsync(newest.Id, default))!;
    }

    /// <summary>What everybody sees in a channel or thread, oldest first.</summary>
    public IReadOnlyList<string> MessagesIn(ulong place) => [.. Sandbox.Rehearsal.Messages(place)
        .OrderBy(message => ulong.Parse(message!["id"]!.GetValue<string>(), provider: null))
        .Select(message => message!["content"]!.GetValue<string>())];

    /// <summary>They are written beside everything else that a start does.</summary>
    private bool HasCommands => Sandbox.Rehearsal.World()["guilds"]![0]!["commands"]!.AsArray().Count > 0;

    private bool IsInvited => Sandbox.Rehearsal.World()["guilds"]![0]!["bots"]!.AsArray().Count > 0;

    public int ThreadCount => Sandbox.Rehearsal.World()["guilds"]![0]!["threads"]!.AsArray().Count;

    public Chat Chat => Service<LiveChats>().InChannel(Channel)!.Current;

    public IServiceProvider Parts => bot!.Services;

    public T Service<T>()
        where T : notnull => bot!.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await StopBotAsync();
        People.Dispose();
        await Sandbox.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The one chat that lives, planned or begun.</summary>
    public Chat OnlyChat => Assert.Single(Service<LiveChats>().All).Current;

    private InProcessStage Stage => new(new ReplayScene(Sandbox, People, Guild, 0, token), new BotPulse(Service<GatewayProgress>(), Service<WorkInHand>()));

    /// <summary>
    /// Every act has a millisecond of its own, so that ids are in the order of what was done, and its first id: the sandbox numbers what the bot posts
    /// in the same millisecond with the later ones.
    /// </summary>
    private ulong NextId()
    {
        Sandbox.Clock.Set(Sandbox.Clock.GetUtcNow().AddMilliseconds(1));
        return HcsmChatBot.Discord.Models.Snowflake.At(Sandbox.Clock.GetUtcNow());
    }
}
