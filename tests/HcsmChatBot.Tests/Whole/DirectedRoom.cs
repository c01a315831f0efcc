using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace HcsmChatBot.Tests.Whole;

/// <summary>A rehearsal as it is started without a token, on a clock that the test turns; asked over HTTP as its page asks.</summary>
internal sealed class DirectedRoom : IAsyncDisposable
{
    private readonly TestFolder folder;
    private readonly RehearsalClient people;

    private DirectedRoom(TestFolder folder, RehearsalRoom room)
    {
        (this.folder, Room, people) = (folder, room, new RehearsalClient(room.Sandbox.Address));
        Http = new HttpClient { BaseAddress = room.Sandbox.Address };
    }

    public RehearsalRoom Room { get; }

    public HttpClient Http { get; }

    public SandboxHost Sandbox => Room.Sandbox;

    public ulong Channel => Room.Director.Community.Channel;

    public static async Task<DirectedRoom> OpenAsync(params (string Key, string Value)[] settings)
    {
        var folder = new TestFolder();
        var files = ConfigFiles.Find(Repository.Config);
        var given = files.Read(new Dictionary<string, string?>(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
        {
            ["Storage:Directory"] = folder.Path,
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        });
        var room = new DirectedRoom(folder, await RehearsalRoom.OpenAsync(
            files, given, new SandboxOptions { RateLimits = false, FirstAnswerWithin = TimeSpan.FromSeconds(30) }, default));
        room.Sandbox.Clock.Set(BotInSandbox.Wednesday);
        await room.ReadyAsync();
        return room;
    }

    /// <summary>Waits until the bot has its commands and nothing in hand.</summary>
    public async Task ReadyAsync()
    {
        await SettleAsync();
        await Soon.UntilAsync(() => Sandbox.Rehearsal.World()["guilds"]![0]!["commands"]!.AsArray().Count > 0);
    }

    public Task SettleAsync()
    {
        var parts = Room.Director.Bot.Parts!;
        var (guild, token) = (Room.Director.Community.Guild, Room.Director.Community.Bot.Token);
        var pulse = new BotPulse(parts.GetRequiredService<GatewayProgress>(), parts.GetRequiredService<WorkInHand>());
        return new InProcessStage(new ReplayScene(Sandbox, people, guild, 0, token), pulse).SettleAsync(default);
    }

    /// <summary>Turns the clock on step by step until it is so, and lets the bot catch up with each: Quartz wakes on a thread of its own.</summary>
    public async Task PassAsync(TimeSpan step, Func<bool> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!until())
        {
            Sandbox.Clock.Set(Sandbox.Clock.GetUtcNow() + step);
            await SettleAsync();
            if (Chat?.Alarm is { } alarm && alarm.Due <= Sandbox.Clock.GetUtcNow())
                await Task.Delay(20, patience.Token);
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public async Task<(int Status, JsonObject Body)> AskAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "rehearsal/director" + path);
        if (body is not null)
            request.Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body), null, "application/json");
        using var answer = await Http.SendAsync(request);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public Chat? Chat => Room.Director.Bot.Parts!.GetRequiredService<LiveChats>().InChannel(Channel)?.Current;

    public async Task<ChatRecord> RecordAsync()
    {
        var archive = Room.Director.Bot.Parts!.GetRequiredService<ArchiveReader>();
        return (await archive.FindAsync((await archive.ListAsync(default))[0].Id, default))!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        people.Dispose();
        await Room.DisposeAsync();
        folder.Dispose();
    }
}
