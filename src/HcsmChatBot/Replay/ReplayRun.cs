using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace HcsmChatBot.Replay;

/// <summary>The ordinary bot beside a sandbox whose clock the logs turn.</summary>
internal sealed class ReplayRun(ReplayScene scene, PlayedBot bot, IConfigurationRoot settings) : IAsyncDisposable
{
    private const ulong MostRepeats = 20;

    private readonly TranscriptFiles transcripts = new(settings.Read<ChatOptions>(ChatOptions.Section));
    private readonly string dataDirectory = settings.Read<StorageOptions>(StorageOptions.Section).Directory;

    /// <summary>The log's times are taken as UTC, and its chair sets the pace. Years pass in it, and nothing is deleted for that.</summary>
    /// <param name="kills">How often the bot, then in a process of its own, is killed; 0 for a bot in this process.</param>
    public static async Task<ReplayRun> StartAsync(ConfigFiles files, IConfigurationRoot settings, (int Count, int Seed) kills, CancellationToken stopping)
    {
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.TimeZone)}"] = "Etc/UTC";
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.Pacing)}"] = nameof(Pacing.Manual);
        settings[$"{StorageOptions.Section}:{nameof(StorageOptions.KeepDays)}"] = "0";
        settings["Serilog:MinimumLevel:Default"] = "Warning";
        settings["Serilog:MinimumLevel:Override:HcsmChatBot.Discord"] = "Error";
        var scene = await ReplayScene.SetAsync(settings, TimeProvider.System, stopping);
        PlayedBot bot = kills.Count > 0 ? new KilledBot(scene, files, settings, kills) : await BotInProcess.StartAsync(scene, files, settings, TimeProvider.System, stopping);
        return new ReplayRun(scene, bot, settings);
    }

    /// <summary>How often the bot was killed.</summary>
    public int Kills => (bot as KilledBot)?.Kills ?? 0;

    public async Task<ReplayReport> PlayAsync(IReadOnlyList<MeetingLog> logs, string output, Cuts cuts, CancellationToken stopping)
    {
        Directory.CreateDirectory(output);
        bot.Begin(logs.Sum(log => log.Meetings.Sum(meeting => meeting.Messages)));
        var welcomes = new WelcomeCount(scene.Messages());
        var leftOut = logs.Select(log => log.LeftOut).Aggregate((sum, next) => sum.And(next));
        var meetings = new Cast(logs, scene.HasMember).Logs.SelectMany(log => log.Meetings.Select(meeting => (log, meeting))).ToList();
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var player = new LogPlayer(bot.Stage, cuts);
            foreach (var (log, meeting) in meetings)
            {
                var bar = progress.AddTask(Markup.Escape(meeting.Title), maxValue: meeting.Entries.Length);
                await player.PlayAsync(log, meeting, () => bar.Increment(1), stopping);
                welcomes.Note(SpokenIn(log, meeting, player), player.MemberOf(meeting.Chair));
            }
        });
        await bot.FinishAsync(stopping);
        using var database = Database.OpenToRead(dataDirectory);
        var archive = new ArchiveReader(database);
        var prompts = new StandingPrompts(scene.Messages());
        var rows = ImmutableArray.CreateBuilder<ReplayRow>();
        foreach (var ((log, meeting), tally) in meetings.Zip(welcomes.Tallies(scene.Messages())))
        {
            var record = await FindAsync(archive, LogIds.Of(log.Name, meeting.Entries[0]), stopping);
            Keep(record, output);
            rows.Add(Row(log, meeting, record, prompts.Of(record)) with { Welcomes = tally });
        }

        return new ReplayReport(rows.ToImmutable(), leftOut) { PromptsTwice = await prompts.UnknownToAsync(archive, stopping) };
    }

    private static List<(ulong Message, ulong Author)> SpokenIn(MeetingLog log, Meeting meeting, LogPlayer player) =>
        [.. meeting.Entries.OfType<MeetingEntry.Spoken>().Select(entry => (LogIds.Of(log.Name, entry), player.MemberOf(entry.Speaker)))];

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await scene.DisposeAsync();
    }

    /// <summary>A start that was lost with the bot was given again under the next id, in this replay or an earlier one.</summary>
    private static async Task<ChatRecord?> FindAsync(ArchiveReader archive, ulong start, CancellationToken stopping)
    {
        for (var id = start; id < start + MostRepeats; id++)
        {
            if (await archive.FindAsync(id, stopping) is { } record)
                return record;
        }

        return null;
    }

    private void Keep(ChatRecord? record, string output)
    {
        if (record is null)
            return;
        foreach (var format in Enum.GetValues<TranscriptFormat>())
            transcripts.Write(record, format, Path.Combine(output, transcripts.NameOf(record, format)));
    }

    private static ReplayRow Row(MeetingLog log, Meeting meeting, ChatRecord? record, int prompts)
    {
        var spoken = meeting.Entries.OfType<MeetingEntry.Spoken>().Select(entry => LogIds.Of(log.Name, entry)).ToHashSet();
        var archived = record?.Messages.Select(message => message.Id).ToList() ?? [];
        return new ReplayRow(
            meeting.Title,
            meeting.Start,
            meeting.Topics,
            prompts,
            meeting.People,
            record?.Messages.Select(message => message.AuthorId).Distinct().Count() ?? 0,
            meeting.Messages,
            archived.Count,
            spoken.Except(archived).Count(),
            archived.Count - archived.Distinct().Count() + archived.Except(spoken).Count(),
            meeting.CutShort);
    }
}
