using System.Text;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Messages with files: payload_json beside files[n]. The sandbox keeps a file's name, size and type, not its bytes.
/// https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal static class MultipartBody
{
    public static async Task<JsonNode?> ReadAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (JsonRequest.Parse(Encoding.UTF8.GetBytes(form["payload_json"] is [{ } text, ..] ? text : "{}")) is not JsonObject body)
            throw DiscordErrors.MalformedJson;
        var holder = body["data"] as JsonObject ?? body; // an interaction's message lies one deeper
        holder["sandbox_attachments"] = form.Files.Select((file, index) => Attachment(request, file, index)).ToJson();
        return body;
    }

    private static JsonObject Attachment(HttpRequest request, IFormFile file, int index)
    {
        var url = $"http://{request.Host}/attachments/{index}/{Uri.EscapeDataString(file.FileName)}";
        return new JsonObject
        {
            ["id"] = Snowflake.Derived("attachment", file.Name, file.FileName),
            ["filename"] = file.FileName,
            ["size"] = file.Length,
            ["content_type"] = file.ContentType,
            ["url"] = url,
            ["proxy_url"] = url,
        };
    }
}
