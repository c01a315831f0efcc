using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Bodies on the way in. https://docs.discord.com/developers/reference#http-api</summary>
internal static class JsonRequest
{
    /// <returns>The body; an empty object when there is none.</returns>
    /// <exception cref="RefusedException">50109 for broken JSON, 50035 without a content type Discord takes.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
            return new RequestBody(new JsonObject(), []);
        try
        {
            return await ReadContentAsync(request);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw DiscordErrors.TooLarge;
        }
    }

    public static JsonNode? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Documents.Parse(text);
        }
        catch (JsonException)
        {
            throw DiscordErrors.MalformedJson;
        }
    }

    private static async Task<RequestBody> ReadContentAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
            return await MultipartBody.ReadAsync(request);
        if (!request.HasJsonContentType())
            throw DiscordErrors.InvalidField("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
        using var text = new MemoryStream();
        await request.Body.CopyToAsync(text, request.HttpContext.RequestAborted);
        return new RequestBody(Parse(text.GetBuffer().AsSpan(0, (int)text.Length)), []);
    }
}
