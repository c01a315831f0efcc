using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What came with a request: JSON, and the files beside it.</summary>
internal sealed record RequestBody(JsonNode? Json, IReadOnlyList<FormUpload> Files);
