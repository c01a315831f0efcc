using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Series;

/// <summary>Tells the moderators of a guild, once for each change of the time-zone data, which hours of its series moved, and which planned chats did not.</summary>
public sealed partial class ClockNotices(ClockNoticeTools tools, Texts texts, GuildOptions options, TimeProvider time, ILogger<ClockNotices> log) : IDisposable
{
    /// <summary>As long as Discord surely recognises a nonce. https://docs.discord.com/developers/resources/message#create-message</summary>
    private static readonly TimeSpan NonceIsSafeFor = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>Posts what is still to be told. Where there is no place for it, or Discord refuses it, it waits and is shown by /series show.</summary>
    public async Task PostAsync(ulong guildId, CancellationToken stopping)
    {
        await turn.WaitAsync(stopping);
        try
        {
            foreach (var notice in await tools.Store.UntoldAsync(guildId, stopping))
                await PostAsync(guildId, notice, stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogRefused(guildId, failure.GetType().Name);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What could not be told in the moderators' channel.</summary>
    public async Task<IReadOnlyList<string>> UntoldAsync(ulong guildId, Language language, CancellationToken stopping) =>
        [.. (await tools.Store.UntoldAsync(guildId, stopping)).Select(notice => Words(notice, language))];

    private async Task PostAsync(ulong guildId, ClockNotice notice, CancellationToken stopping)
    {
        if (await tools.Moderators.FindAsync(guildId, stopping) is not { } channelId)
        {
            LogNowhere(guildId, options.Of(guildId).ModeratorsChannel, notice.Moves.Length);
            return;
        }

        var message = new MessageToSend(Words(notice, options.Of(guildId).Language), notice.Nonce);
        if (!await WasPostedAsync(channelId, notice, message, stopping))
        {
            await tools.Store.MarkTriedAsync(notice, stopping);
            await tools.Rest.CreateMessageAsync(channelId, message, stopping);
        }

        await tools.Store.MarkPostedAsync(notice, stopping);
    }

    /// <summary>A crash may have come between the post and its being noted.</summary>
    private async Task<bool> WasPostedAsync(ulong channelId, ClockNotice notice, MessageToSend message, CancellationToken stopping)
    {
        if (!notice.WasTried || time.GetUtcNow() - notice.CreatedAt <= NonceIsSafeFor)
            return false;
        await foreach (var posted in tools.Rest.HistoryAsync(channelId, Snowflake.At(notice.CreatedAt) - 1, stopping))
        {
            if (posted.Author.Bot && posted.Content.Split('\n')[0] == message.Content.Split('\n')[0])
                return true;
        }

        return false;
    }

    private string Words(ClockNotice notice, Language language)
    {
        var lines = notice.Moves.GroupBy(move => move.SeriesId).SelectMany(moves => Lines([.. moves], language));
        var head = texts.Say(language, "notice.clocks", ("old", notice.Moves[0].OldData), ("new", notice.Moves[0].NewData));
        return ShownText.Cut(string.Join('\n', lines.Prepend(head)), MessageToSend.MaxContent - 1);
    }

    private IEnumerable<string> Lines(ClockMove[] moves, Language language)
    {
        if (tools.Chats.Book.All.FirstOrDefault(series => series.Id == moves[0].SeriesId) is not { } series)
            return [];
        var planned = moves.Select(move => (Move: move, Chat: tools.Chats.For(series, move.Was) as Chat.Scheduled)).Where(found => found.Chat?.StartsAt == found.Move.Was);
        return moves.Select(move => texts.Say(language, "notice.clocks.move", ("was", Timestamps.DayAndClock(move.Was)), ("now", Timestamps.DayAndClock(move.Now))))
            .Prepend(texts.Say(language, "notice.clocks.series", ("name", SeriesWords.Name(series)), ("place", PlanWords.PlaceOf(series.Zone))))
            .Concat(planned.Select(found => texts.Say(
                language, "notice.clocks.chat", ("title", PlanWords.Title(found.Chat!.Plan)), ("was", Timestamps.DayAndClock(found.Move.Was)), ("channel", $"<#{series.ChannelId}>"))));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The time-zone data changed, and with it {Count} hours of the series of guild {Guild}; it has no channel {Channel} in which its moderators could be told, so /series show tells them")]
    private partial void LogNowhere(ulong guild, string channel, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The moderators of guild {Guild} could not be told which hours of their series moved ({Failure}); it is tried again daily, and /series show tells it")]
    private partial void LogRefused(ulong guild, string failure);
}

/// <summary>Where the notices come from and go to.</summary>
public sealed record ClockNoticeTools(IDiscordRest Rest, ChatStore Store, SeriesChats Chats, ModeratorsRoom Moderators);
