using System.Net.Http.Headers;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// The files people and bots have sent. A browser takes them as downloads, never as pages of the sandbox: whoever opens a stranger's HTML file from here
/// would otherwise let it act in their name.
/// </summary>
internal sealed class AttachmentFiles(World world)
{
    private const string Unknown = "application/octet-stream";

    public void Map(IEndpointRouteBuilder app) => app.MapGet("/attachments/{attachment}/{name}", ServeAsync);

    private async Task ServeAsync(HttpContext http)
    {
        var (attachment, content) = Find((string)http.Request.RouteValues["attachment"]!);
        if (content is null)
        {
            await JsonReply.WriteAsync(http, DiscordErrors.NotFound);
            return;
        }

        http.Response.ContentType = MediaTypeHeaderValue.TryParse(attachment, out var type) ? type.ToString() : Unknown;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox";
        http.Response.Headers.ContentDisposition = "attachment";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private (string? ContentType, byte[]? Content) Find(string id)
    {
        if (!Snowflake.IsOne(id, out var number))
            return (null, null);
        lock (world.Gate)
            return (world.Attachments.Find(Snowflake.Text(number))?.TextOrNull("content_type"), world.Attachments.Read(Snowflake.Text(number)));
    }
}
