using System.Text.Json.Serialization;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Discord.Rest;

namespace HcsmChatBot.Discord.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnowflakeConverter), typeof(PermissionsConverter)])]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(RoleData))]
[JsonSerializable(typeof(RoleGoneData))]
[JsonSerializable(typeof(ThreadListData))]
[JsonSerializable(typeof(DeletionData))]
[JsonSerializable(typeof(ReactionData))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(IReadOnlyList<Guild>))]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(ArchivedThreads))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<User>))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(IReadOnlyList<ScheduledEvent>))]
[JsonSerializable(typeof(OutgoingScheduledEvent))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(OutgoingAnswer))]
[JsonSerializable(typeof(OutgoingThread))]
[JsonSerializable(typeof(OutgoingThreadChange))]
[JsonSerializable(typeof(OutgoingPayload))]
[JsonSerializable(typeof(OutgoingHeartbeat))]
internal sealed partial class WireContext : JsonSerializerContext;
