using System.Diagnostics.Metrics;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using Microsoft.Data.Sqlite;

namespace HcsmChatBot.Health;

/// <summary>What the bot is like at the moment somebody looks.</summary>
public sealed class BotGauges
{
    public BotGauges(IMeterFactory meters, GaugeSources from)
    {
        var meter = meters.Create("HcsmChatBot");
        meter.CreateObservableGauge("chatbot_build_info", () => new Measurement<int>(1, Build(from)), description: "Always 1: which version of the bot runs, with which SQLite and which time-zone data.");
        meter.CreateObservableGauge("chatbot_gateway_state", () => from.Gateway.Link.IsUp ? 1 : 0, description: "1 while the gateway has said READY or RESUMED on the connection there is.");
        meter.CreateObservableGauge("chatbot_gateway_heartbeat_ack_age_seconds", () => from.Gateway.Vitals.Silent.TotalSeconds, "s", "How long ago the gateway last acknowledged a heartbeat or said READY or RESUMED.");
        meter.CreateObservableGauge("chatbot_gateway_heartbeat_interval_seconds", () => Optional(from.Gateway.Link.Interval?.TotalSeconds), "s", "Between two heartbeats, as the gateway asked.");
        meter.CreateObservableGauge("chatbot_gateway_seq_lag", () => from.Gateway.Link.Lag, description: "Dispatches heard and not yet committed.");
        meter.CreateObservableGauge("chatbot_inbox_committed_seq", () => from.Progress.Committed, description: "The sequence from which a resume would start.");
        meter.CreateObservableGauge("chatbot_schedule_next_timestamp_seconds", () => Optional(NextStart(from.Chats)), "s", "When the next planned chat starts, in Unix time; absent where none is planned.");
        meter.CreateObservableGauge("chatbot_db_size_bytes", () => Optional(from.Figures.Latest?.DatabaseBytes), "By", "The database with its write-ahead log.");
        meter.CreateObservableGauge("chatbot_db_free_disk_bytes", () => Optional(from.Figures.Latest?.FreeBytes), "By", "What is free on the disk of the data folder.");
        meter.CreateObservableGauge("chatbot_db_disk_bytes", () => Optional(from.Figures.Latest?.DiskBytes), "By", "The size of the disk of the data folder.");
        meter.CreateObservableGauge("chatbot_db_backup_age_seconds", () => Optional(from.Figures.Latest?.BackupAge?.TotalSeconds), "s", "How old the newest backup is; absent where there is none.");
        meter.CreateObservableGauge("chatbot_db_hash_chain_ok", () => Optional(from.Figures.Latest?.ChainsAreWhole is { } whole ? whole ? 1 : 0 : null), description: "1 where each message was as the bot wrote it when the last backup was made, 0 where not; absent before.");
        meter.CreateObservableGauge("chatbot_archive_missing", () => Optional(from.Figures.Latest?.Missing), description: "Messages that Discord showed of chats that are over and that could not be fetched.");
        meter.CreateObservableCounter("chatbot_coverage_gap_seconds_total", () => Optional(from.Figures.Latest?.GapSeconds), "s", "Of all chats kept, the time for which it is not known what was edited or deleted.");
    }

    private static KeyValuePair<string, object?>[] Build(GaugeSources from) =>
    [
        new("version", typeof(BotGauges).Assembly.GetName().Version?.ToString(3)),
        new("sqlite", SqliteVersion),
        new("tzdata", from.Zones.Version),
    ];

    private static string SqliteVersion
    {
        get
        {
            using var connection = new SqliteConnection();
            return connection.ServerVersion;
        }
    }

    private static double? NextStart(LiveChats chats) => chats.All
        .Select(live => (live.Current as Chat.Scheduled)?.StartsAt)
        .Where(start => start is not null)
        .Min()?.ToUnixTimeSeconds();

    /// <summary>What is not known is not told, rather than told as 0.</summary>
    private static IEnumerable<Measurement<double>> Optional(double? value) => value is { } known ? [new Measurement<double>(known)] : [];
}

/// <summary>Where the gauges read.</summary>
public sealed record GaugeSources(IGateway Gateway, GatewayProgress Progress, LiveChats Chats, StoredFigures Figures, TimeZoneData Zones);
