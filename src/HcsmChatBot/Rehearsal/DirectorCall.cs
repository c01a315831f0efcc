using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace HcsmChatBot.Rehearsal;

/// <summary>One request of the director's panel: a JSON object, or nothing.</summary>
internal sealed class DirectorCall
{
    /// <summary>A log of the largest size as base64, and some words.</summary>
    private const int LargestRequest = 2 * LogShelf.Largest;

    private readonly JsonObject body;

    private DirectorCall(JsonObject body) => this.body = body;

    /// <summary>Of what is left to chance; 1 if left out.</summary>
    public int Seed => (int)(Number("seed") ?? 1);

    /// <exception cref="DirectorRefusal">It is no JSON object.</exception>
    public static async Task<DirectorCall> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength is > LargestRequest)
            throw new DirectorRefusal(DirectorRefusal.LogTooLarge);
        if (http.Request.ContentLength is null or 0)
            return new DirectorCall([]);
        try
        {
            return new DirectorCall(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? throw NotUnderstood);
        }
        catch (JsonException)
        {
            throw NotUnderstood;
        }
    }

    public string Text(string field) => body[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw NotUnderstood;

    /// <summary>Null when the field is not there.</summary>
    public double? Speed(string field) => Number(field);

    /// <summary>What base64 says; null when the field is not there.</summary>
    public byte[]? Bytes(string field)
    {
        if (body[field] is null)
            return null;
        try
        {
            return Convert.FromBase64String(Text(field));
        }
        catch (FormatException)
        {
            throw NotUnderstood;
        }
    }

    private double? Number(string field) => body[field] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<double>(out var number) && double.IsFinite(number) => number,
        _ => throw NotUnderstood,
    };

    private static DirectorRefusal NotUnderstood => new(DirectorRefusal.NotUnderstood);
}
