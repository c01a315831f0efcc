using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Tests.Storage;

internal static class Stores
{
    public static ChatStore Over(Database database, GatewayProgress? progress = null, TimeProvider? time = null) =>
        new(database, progress ?? new GatewayProgress(), time ?? TimeProvider.System, Disk(database, TimeProvider.System));

    public static FullDisk Disk(Database database, TimeProvider time) => new(database, new ConnectionClock(time), NullLogger<FullDisk>.Instance);

    public static Dispatch Dispatched(long sequence) => new("session", sequence, new GatewayEvent.Other("SOMETHING"));
}
