using System.Collections.Immutable;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace HcsmChatBot.Replay;

/// <summary>The ordinary bot beside a sandbox whose clock the logs turn.</summary>
internal sealed class ReplayRun : IAsyncDisposable
{
    private readonly SandboxHost sandbox;
    private readonly RehearsalClient people;
    private readonly IHost bot;
    private readonly ReplayStage stage;
    private readonly TranscriptFiles transcripts;

    private ReplayRun(SandboxHost sandbox, RehearsalClient people, IHost bot, ReplayStage stage, TranscriptFiles transcripts) =>
        (this.sandbox, this.people, this.bot, this.stage, this.transcripts) = (sandbox, people, bot, stage, transcripts);

    /// <summary>The log's times are taken as UTC, the chair sets the pace and the sandbox does not limit the rate, so that a log plays as fast as it goes.</summary>
    public static async Task<ReplayRun> StartAsync(ConfigFiles files, IConfigurationRoot settings, CancellationToken stopping)
    {
        var storage = settings.Read<StorageOptions>(StorageOptions.Section);
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.TimeZone)}"] = "Etc/UTC";
        settings[$"{ChatOptions.Section}:{nameof(ChatOptions.Pacing)}"] = nameof(Pacing.Manual);
        settings["Serilog:MinimumLevel:Default"] = "Warning";
        settings["Serilog:MinimumLevel:Override:HcsmChatBot.Discord"] = "Error";
        var chats = settings.Read<ChatOptions>(ChatOptions.Section);

        var sandbox = SandboxHost.Build(new SandboxOptions { DataDirectory = Path.Combine(storage.Directory, "sandbox"), RateLimits = false });
        await sandbox.StartAsync(stopping);
        var people = new RehearsalClient(sandbox.Address);
        var guild = await people.GuildAsync("Replay", stopping);
        var moderators = await people.RoleAsync(guild, chats.ModeratorRole, 0, stopping);
        var token = await people.BotAsync(guild, "HcsmChatBot", stopping);

        var bot = BotHost.Build(files, settings, new DiscordOptions { Token = token, ApiBase = new Uri(sandbox.Address, "api/v10/") }, sandbox.Clock);
        var pulse = new BotPulse(bot.Services.GetRequiredService<GatewayProgress>(), bot.Services.GetRequiredService<WorkInHand>());
        await bot.StartAsync(stopping);
        return new ReplayRun(sandbox, people, bot, new InProcessStage(sandbox, people, guild, moderators, pulse), new TranscriptFiles(chats));
    }

    public async Task<ReplayReport> PlayAsync(IReadOnlyList<MeetingLog> logs, string output, Cuts cuts, CancellationToken stopping)
    {
        Directory.CreateDirectory(output);
        var rows = ImmutableArray.CreateBuilder<ReplayRow>();
        var welcomes = new WelcomeCount(stage.Messages());
        var leftOut = logs.Select(log => log.LeftOut).Aggregate((sum, next) => sum.And(next));
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var player = new LogPlayer(stage, cuts);
            foreach (var (log, meeting) in new Cast(logs, stage.HasMember).Logs.SelectMany(log => log.Meetings.Select(meeting => (log, meeting))))
            {
                var bar = progress.AddTask(Markup.Escape(meeting.Title), maxValue: meeting.Entries.Length);
                await player.PlayAsync(log, meeting, () => bar.Increment(1), stopping);
                welcomes.Note(SpokenIn(log, meeting, player), player.MemberOf(meeting.Chair));
                rows.Add(await CompareAsync(log, meeting, output, stopping));
            }
        });
        return new ReplayReport([.. rows.Zip(welcomes.Tallies(stage.Messages()), (row, tally) => row with { Welcomes = tally })], leftOut);
    }

    private static List<(ulong Message, ulong Author)> SpokenIn(MeetingLog log, Meeting meeting, LogPlayer player) =>
        [.. meeting.Entries.OfType<MeetingEntry.Spoken>().Select(entry => (LogIds.Of(log.Name, entry), player.MemberOf(entry.Speaker)))];

    public async ValueTask DisposeAsync()
    {
        await bot.StopAsync();
        bot.Dispose();
        people.Dispose();
        await sandbox.DisposeAsync();
    }

    private async Task<ReplayRow> CompareAsync(MeetingLog log, Meeting meeting, string output, CancellationToken stopping)
    {
        var chatId = LogIds.Of(log.Name, meeting.Entries[0]);
        var record = await bot.Services.GetRequiredService<ArchiveReader>().FindAsync(chatId, stopping);
        if (record is not null)
        {
            foreach (var format in Enum.GetValues<TranscriptFormat>())
                transcripts.Write(record, format, Path.Combine(output, transcripts.NameOf(record, format)));
        }

        return Row(log, meeting, record);
    }

    private static ReplayRow Row(MeetingLog log, Meeting meeting, ChatRecord? record)
    {
        var spoken = meeting.Entries.OfType<MeetingEntry.Spoken>().Select(entry => LogIds.Of(log.Name, entry)).ToHashSet();
        var archived = record?.Messages.Select(message => message.Id).ToList() ?? [];
        return new ReplayRow(
            meeting.Title,
            meeting.Start,
            meeting.Topics,
            record?.Prompts.Length ?? 0,
            meeting.People,
            record?.Messages.Select(message => message.AuthorId).Distinct().Count() ?? 0,
            meeting.Messages,
            archived.Count,
            spoken.Except(archived).Count(),
            archived.Count - archived.Distinct().Count() + archived.Except(spoken).Count(),
            meeting.CutShort);
    }
}
