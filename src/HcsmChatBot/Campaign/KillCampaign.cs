using HcsmChatBot.Replay;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Campaign;

/// <summary>
/// Chat after chat, in which people talk while the bot's process is killed and its connection breaks; after each, the archive is compared with what they said,
/// and what Discord holds with what the bot should have posted.
/// </summary>
internal sealed class KillCampaign(ReplayScene scene, MortalBot bot, string directory, CampaignSize size) : IAsyncDisposable
{
    private const int EventsAChat = 100;

    private readonly Random chance = new(size.Seed);
    private readonly SortedDictionary<string, int> deaths = [];
    private Action<CampaignPace> tell = _ => { };
    private int events;

    public static async Task<KillCampaign> StartAsync(ConfigFiles files, IConfigurationRoot settings, CampaignSize size, CancellationToken stopping)
    {
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.Pacing)}"] = nameof(Pacing.Manual);
        settings[$"{StorageOptions.Section}:{nameof(StorageOptions.KeepDays)}"] = "0";
        settings["Serilog:MinimumLevel:Default"] = "Warning";
        var scene = await ReplayScene.SetAsync(settings, TimeProvider.System, stopping);
        var bot = new MortalBot(BotProcess.Beside(scene, files, settings), scene.Sandbox.Rehearsal);
        return new KillCampaign(scene, bot, settings.Read<StorageOptions>(StorageOptions.Section).Directory, size);
    }

    /// <param name="told">Called after each death and each chat.</param>
    public async Task<CampaignReport> RunAsync(Action<CampaignPace> told, CancellationToken stopping)
    {
        tell = told;
        var started = TimeProvider.System.GetTimestamp();
        var disturbances = new Disturbances(scene.Sandbox.Rehearsal, chance, Disturbances.UnhurriedHeartbeats);
        var (chats, talked, posted) = (0, Findings.None, PostFindings.None);
        var cast = await CampaignCast.GatherAsync(scene, stopping);
        bot.Start();
        await new DyingCommands(scene.Sandbox.Rehearsal, bot).UsableAsync(stopping);
        disturbances.Begin(size.Seed);
        disturbances.BeginWithPosts(size.Seed);
        while (events < size.Events)
        {
            var talk = new Talk(scene.Sandbox.Rehearsal, await scene.People.ChannelAsync(scene.Guild, $"chat-{++chats}", stopping), cast.People, chance);
            var count = Math.Min(EventsAChat, size.Events - events);
            var found = await HoldAsync(talk, cast.Moderator, count, disturbances, stopping);
            (talked, posted) = (talked + found.Talk, posted + found.Posts);
            tell(new CampaignPace(events += count, deaths.Values.Sum()));
        }

        await bot.StopAsync(stopping);
        var report = new CampaignReport(chats, events, disturbances.Made.Concat(deaths).ToDictionary(), talked, TimeProvider.System.GetElapsedTime(started));
        return report with { Deaths = new DeathReport(deaths.Values.Sum(), posted, bot.Starts, bot.FaultyEnds, await IntegrityAsync(stopping)) };
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await scene.DisposeAsync();
    }

    private async Task<(Findings Talk, PostFindings Posts)> HoldAsync(Talk talk, ulong moderator, int count, Disturbances disturbances, CancellationToken stopping)
    {
        var script = (Turns.Of(count, events, (size.Cuts, size.Events), chance), Turns.Of(count, events, (size.Kills, size.Events), chance));
        var chat = new DyingChat(scene.Sandbox.Rehearsal, bot, talk, chance, death =>
        {
            deaths[death.Name] = deaths.GetValueOrDefault(death.Name) + 1;
            tell(new CampaignPace(events, deaths.Values.Sum()));
        });
        var starts = await chat.HoldAsync(moderator, script, disturbances, stopping);
        return await new KilledChat(scene, directory, talk).CompareAsync(starts, stopping);
    }

    private async Task<string> IntegrityAsync(CancellationToken stopping)
    {
        using var database = Database.OpenToRead(directory);
        await using var db = database.Reader();
        return string.Join("; ", await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(stopping));
    }
}
