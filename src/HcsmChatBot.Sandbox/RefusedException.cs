using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The sandbox refuses a request as Discord would. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Discord's code, 0 for a general refusal.</param>
/// <param name="errors">For 50035: which fields, and why.</param>
public sealed class RefusedException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject? Errors { get; } = errors;

    internal JsonObject ToDocument()
    {
        var document = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Errors is not null)
            document["errors"] = Errors.DeepClone();
        return document;
    }
}
