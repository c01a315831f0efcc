using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Replay;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Campaign;

/// <summary>What became of a chat whose bot was killed again and again: read from its database and from Discord, while it may be writing.</summary>
internal sealed class KilledChat(ReplayScene scene, string directory, Talk talk)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>What is owed to a chat is fetched after pauses of up to a minute.</summary>
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(3);

    /// <summary>Waits until nothing is found any more, or for three minutes.</summary>
    /// <param name="starts">A chat has the id of the command that started it: any of these.</param>
    public async Task<(Findings Talk, PostFindings Posts)> CompareAsync(IReadOnlyList<ulong> starts, CancellationToken stopping)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (; ; await Task.Delay(Glance, stopping))
        {
            var found = await LookAsync(starts, stopping);
            if (found is { Talk.IsClean: true, Posts.IsClean: true } || TimeProvider.System.GetElapsedTime(began) > LongestRecovery)
                return found;
        }
    }

    private async Task<(Findings Talk, PostFindings Posts)> LookAsync(IReadOnlyList<ulong> starts, CancellationToken stopping)
    {
        try
        {
            using var database = Database.OpenToRead(directory);
            var archive = new ArchiveReader(database);
            var archived = new List<ArchivedMessage>();
            foreach (var start in starts)
                archived.AddRange((await archive.FindAsync(start, stopping))?.Messages ?? []);
            await using var db = database.Reader();
            var ids = starts.Select(start => (long)start).ToArray();
            var states = await db.Chats.Where(row => ids.Contains(row.Id) && row.OpenedAt != 0).Select(row => row.State).ToListAsync(stopping);
            var waiting = await db.Outbox.CountAsync(row => ids.Contains(row.ChatId) && row.DoneAt == null, stopping);
            return (Findings.Of(talk.All, archived), PostFindings.Of(states.Count == 1 ? StoredJson.ReadChat(states[0]) : null, [.. Messages()], waiting));
        }
        catch (Exception notNow) when (notNow is SettingsException or SqliteException)
        {
            // The bot is at its database: it has just been started.
            return (Findings.Of(talk.All, []), PostFindings.None);
        }
    }

    private IEnumerable<JsonNode> Messages()
    {
        var home = scene.Sandbox.Rehearsal.World()["guilds"]!.AsArray().First(guild => StandingWelcome.IdIn(guild!["id"]) == scene.Guild)!;
        var places = home["threads"]!.AsArray().Where(thread => StandingWelcome.IdIn(thread!["parent_id"]) == talk.Channel).Select(thread => StandingWelcome.IdIn(thread!["id"])!.Value);
        return places.Prepend(talk.Channel).SelectMany(place => scene.Sandbox.Rehearsal.Messages(place)).OfType<JsonNode>();
    }
}
