using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Doctor;

/// <summary>Where chats are planned or open, the series, and what was chosen with /setup: all that the doctor reads of what is stored.</summary>
/// <param name="Channels">With their guilds.</param>
internal sealed record StoredPlan(ImmutableArray<(ulong Guild, ulong Channel)> Channels, ImmutableArray<ChatSeries> Series, ImmutableArray<GuildSettings> Chosen)
{
    /// <summary>Empty where there is no database yet.</summary>
    /// <param name="data">The data folder.</param>
    public static async Task<StoredPlan> ReadAsync(string data, CancellationToken stopping)
    {
        if (!File.Exists(Database.FileIn(data)))
            return new StoredPlan([], [], []);
        using var database = Database.OpenToRead(data);
        await using var reader = database.Reader();
        var chats = await reader.Chats.AsNoTracking()
            .Where(chat => chat.Status == nameof(Chat.Scheduled) || chat.Status == nameof(Chat.Open) || chat.Status == nameof(Chat.WrappingUp))
            .Select(chat => new { chat.GuildId, chat.ChannelId }).Distinct().ToListAsync(stopping);
        var series = (await reader.Series.AsNoTracking().Select(row => row.Settings).ToListAsync(stopping)).Select(StoredJson.ReadSeries).ToImmutableArray();
        var chosen = await reader.GuildSettings.AsNoTracking().ToListAsync(stopping);
        return new StoredPlan([.. chats.Select(chat => ((ulong)chat.GuildId, (ulong)chat.ChannelId))], series, [.. chosen.Select(StoredSettings.Read)]);
    }

    /// <summary>The channels of a guild in which chats take place or will.</summary>
    public IEnumerable<ulong> ChannelsIn(ulong guild) => Channels.Where(place => place.Guild == guild).Select(place => place.Channel)
        .Concat(Series.Where(series => series.GuildId == guild && !series.IsEnded).Select(series => series.ChannelId))
        .Concat(Chosen.Where(chosen => chosen.GuildId == guild).Select(chosen => chosen.ChatChannelId).OfType<ulong>())
        .Distinct().Order();
}
