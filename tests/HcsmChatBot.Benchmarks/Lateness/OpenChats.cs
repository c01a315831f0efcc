using System.Collections.Immutable;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Benchmarks.Lateness;

/// <summary>Chats that an earlier process of the bot left open.</summary>
internal static class OpenChats
{
    /// <param name="places">The guild, and a channel for each chat.</param>
    /// <param name="first">When the first topic of the first chat is due.</param>
    public static async Task StoreAsync(string directory, LatenessPlan plan, (ulong Guild, IReadOnlyList<ulong> Channels) places, DateTimeOffset first)
    {
        using var database = Database.OpenToWrite(directory);
        using var disk = new FullDisk(database, new ConnectionClock(TimeProvider.System), NullLogger<FullDisk>.Instance);
        using var store = new ChatStore(database, new GatewayProgress(), TimeProvider.System, disk);
        var opened = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < places.Channels.Count; i++)
        {
            var chat = Open(plan, (places.Guild, places.Channels[i], Snowflake.At(opened.AddMilliseconds(i))), (opened, plan.FirstDue(i, first)));
            await store.SaveAsync(new Commit(new Transition(chat, []), new ChatEvent.EndDue(opened)), default);
        }
    }

    private static Chat.Open Open(LatenessPlan plan, (ulong Guild, ulong Channel, ulong Chat) ids, (DateTimeOffset Opened, DateTimeOffset Due) times)
    {
        var topics = Enumerable.Range(1, plan.Topics).Select(number => new Topic(new TopicLabel(number), $"What is topic {number}?"));
        var agenda = new Agenda("Lateness", null, topics.ToImmutableArray());
        var settled = new ChatPlan(ids.Chat, ids.Guild, ids.Channel, $"chat-{ids.Channel}", agenda, [], plan.Pace, ThreadPlan.None);
        return new Chat.Open(settled, Proceedings.Begin(times.Opened, agenda), times.Due);
    }
}
