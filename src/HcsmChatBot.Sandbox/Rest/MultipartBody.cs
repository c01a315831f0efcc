using System.Text;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Messages with files: payload_json beside files[n]. https://docs.discord.com/developers/reference#uploading-files</summary>
internal static class MultipartBody
{
    /// <exception cref="RefusedException">50109 for broken JSON or a broken form.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        var form = await FormOfAsync(request);
        if (JsonRequest.Parse(Encoding.UTF8.GetBytes(form["payload_json"] is [{ } text, ..] ? text : "{}")) is not JsonObject body)
            throw DiscordErrors.MalformedJson;
        var files = new List<FormUpload>();
        foreach (var file in form.Files)
            files.Add(new FormUpload(file.Name, new Upload(file.FileName, file.ContentType, await BytesOfAsync(file, request.HttpContext.RequestAborted))));
        return new RequestBody(body, files);
    }

    private static async Task<IFormCollection> FormOfAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw DiscordErrors.MalformedJson;
        }
    }

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken stopping)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopping);
        return content.ToArray();
    }
}
