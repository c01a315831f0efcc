using System.Text.Json;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Storage;
using HcsmChatBot.Tests.Storage;

namespace HcsmChatBot.Tests.Commands;

/// <summary>A bot set up beside a sandbox, with a chat planned, for the program's doctor to look at over real sockets.</summary>
internal sealed class ExaminedBot : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private const long MessageContent = 1 << 15;

    private readonly TestFolder folder = new();
    private readonly RehearsalBot bot;

    private ExaminedBot(SandboxHost sandbox)
    {
        Sandbox = sandbox;
        Guild = Rehearsal.EnsureGuild("Community");
        Channel = Rehearsal.EnsureChannel(Guild, "hcsmca");
        Rehearsal.EnsureChannel(Guild, "moderators");
        Rehearsal.EnsureChannel(Guild, "rehearsal");
        bot = Rehearsal.EnsureBot(Guild, "HcsmChatBot");
        Rehearsal.AllowIntents(Self, MessageContent);
    }

    public SandboxHost Sandbox { get; }

    public RehearsalApi Rehearsal => Sandbox.Rehearsal;

    public ulong Guild { get; }

    public ulong Channel { get; }

    public ulong Self => bot.UserId;

    public ulong Application => bot.ApplicationId;

    public string Token => bot.Token;

    public TestFolder Folder => folder;

    public string Data => folder.File("data");

    public Dictionary<string, string> Settings => new()
    {
        ["HCSM_DISCORD__TOKEN"] = Token,
        ["HCSM_DISCORD__APIBASE"] = $"{new Uri(Sandbox.Address, "api/v10/")}",
        ["HCSM_STORAGE__CONTACT"] = "Morgan",
    };

    public static async Task<ExaminedBot> StartAsync()
    {
        var sandbox = SandboxHost.Build(new SandboxOptions { RateLimits = false });
        await sandbox.StartAsync(default);
        return new ExaminedBot(sandbox);
    }

    /// <summary>A chat is planned in the channel.</summary>
    public async Task PlanAsync()
    {
        using var database = Database.OpenToWrite(Data);
        using var store = Stores.Over(database);
        var plan = new ChatPlan(7, Guild, Channel, "hcsmca", Agenda.Unplanned("Care"), [new Host(3, "Morgan")], Pace: null, ThreadPlan.Topic);
        var planned = new Chat.Scheduled(plan, Now.AddDays(7));
        await store.SaveAsync(new Commit(new Transition(planned, []), new ChatEvent.EndDue(Now)), default);
    }

    /// <summary>What the doctor finds, as programs read it. Nothing of it is the token, on either stream.</summary>
    public async Task<(int ExitCode, JsonElement[] Findings)> ExamineAsync(params (string Variable, string Value)[] settings)
    {
        var environment = Settings;
        foreach (var (variable, value) in settings)
            environment[variable] = value;
        var ended = await BuiltBot.RunAsync(folder, environment, "doctor", "--json");
        Assert.DoesNotContain(Token, ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.Equal("", ended.Error);
        var report = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(ended.ExitCode, report.GetProperty("exitCode").GetInt32());
        return (ended.ExitCode, [.. report.GetProperty("findings").EnumerateArray()]);
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        folder.Dispose();
    }
}
