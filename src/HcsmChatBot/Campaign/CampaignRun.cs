using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Campaign;

/// <summary>Chat after chat, in which people talk while the bot's connection breaks; after each, the archive is compared with what they said.</summary>
internal sealed class CampaignRun(ReplayScene scene, BotInProcess bot, string directory, CampaignSize size) : IAsyncDisposable
{
    private const int EventsAChat = 500;

    /// <summary>The waits that Discord asks for are as many times shorter. Shorter yet, and a busy machine would not answer within a hurried time-out.</summary>
    private const int Hurry = 10;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromSeconds(1);
    private readonly Random chance = new(size.Seed);

    /// <summary>Nothing is deleted for its age, although weeks pass between chats.</summary>
    public static async Task<CampaignRun> StartAsync(ConfigFiles files, IConfigurationRoot settings, CampaignSize size, CancellationToken stopping)
    {
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.Pacing)}"] = nameof(Pacing.Manual);
        settings[$"{StorageOptions.Section}:{nameof(StorageOptions.KeepDays)}"] = "0";
        settings["Serilog:MinimumLevel:Default"] = "Error";
        var hurried = new HurriedTime(Hurry);
        var scene = await ReplayScene.SetAsync(settings, hurried, stopping);
        var bot = await BotInProcess.StartAsync(scene, files, settings, hurried, stopping);
        return new CampaignRun(scene, bot, settings.Read<StorageOptions>(StorageOptions.Section).Directory, size);
    }

    /// <param name="told">Called after each chat.</param>
    public async Task<CampaignReport> RunAsync(Action<CampaignPace> told, CancellationToken stopping)
    {
        var started = TimeProvider.System.GetTimestamp();
        var disturbances = new Disturbances(scene.Sandbox.Rehearsal, chance);
        var (events, chats, findings) = (0, 0, Findings.None);
        var cast = await CampaignCast.GatherAsync(scene, stopping);
        disturbances.Begin(size.Seed);
        while (events < size.Events)
        {
            var count = Math.Min(EventsAChat, size.Events - events);
            var talk = new Talk(scene.Sandbox.Rehearsal, await bot.Stage.ChannelAsync($"chat-{++chats}", stopping), cast.People, chance);
            findings += await HoldAsync(talk, cast.Moderator, Turns.Of(count, events, (size.Cuts, size.Events), chance), disturbances, stopping);
            told(new CampaignPace(events += count));
        }

        return new CampaignReport(chats, events, disturbances.Made, findings, TimeProvider.System.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await scene.DisposeAsync();
    }

    /// <param name="turns">For each event, whether the connection is disturbed after it.</param>
    private async Task<Findings> HoldAsync(Talk talk, ulong moderator, bool[] turns, Disturbances disturbances, CancellationToken stopping)
    {
        var starts = await CommandAsync(talk.Channel, moderator, SlashCommands.Start, new() { ["title"] = $"Chat {talk.Channel}" }, stopping);
        foreach (var isDisturbed in turns)
        {
            bot.Stage.Clock.Set(bot.Stage.Clock.GetUtcNow() + BetweenActs);
            talk.Act(bot.Stage.Clock.GetUtcNow());
            if (isDisturbed)
                await DisturbAsync(disturbances, stopping);
        }

        await CommandAsync(talk.Channel, moderator, SlashCommands.End, [], stopping);
        var findings = await CompareAsync(talk, starts, stopping);
        await bot.Stage.TurnClockAsync(bot.Stage.Clock.GetUtcNow() + ChatFacilitator.Afterglow + BetweenActs, stopping);
        return findings;
    }

    /// <summary>Only a connection that lives can be disturbed.</summary>
    private async Task DisturbAsync(Disturbances disturbances, CancellationToken stopping)
    {
        while (!scene.Sandbox.Rehearsal.IsConnected)
            await Task.Delay(Glance, stopping);
        disturbances.Next();
    }

    /// <summary>Asked once the bot is at rest; and again, as a person would, where the bot never heard of it.</summary>
    /// <returns>The ids of the interactions: any of them may be the one that was obeyed.</returns>
    private async Task<IReadOnlyList<ulong>> CommandAsync(ulong channel, ulong member, string name, JsonObject options, CancellationToken stopping)
    {
        for (var asked = new List<ulong>(); ;)
        {
            await bot.Stage.SettleAsync(stopping);
            var id = scene.Sandbox.Rehearsal.RunCommand(channel, new RehearsalCommand(member, $"{SlashCommands.Chat} {name}", options.DeepClone().AsObject()));
            asked.Add(id);
            await bot.Stage.SettleAsync(stopping);
            if (scene.Sandbox.Rehearsal.StateOf(id)["state"]!.GetValue<string>() == "answered")
                return asked;
        }
    }

    /// <param name="starts">A chat has the id of the command that started it.</param>
    private async Task<Findings> CompareAsync(Talk talk, IReadOnlyList<ulong> starts, CancellationToken stopping)
    {
        using var database = Database.OpenToRead(directory);
        var archive = new ArchiveReader(database);
        var archived = new List<ArchivedMessage>();
        foreach (var start in starts)
            archived.AddRange((await archive.FindAsync(start, stopping))?.Messages ?? []);
        return Findings.Of(talk.All, archived);
    }
}
