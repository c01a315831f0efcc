using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// What a request carries: JSON, with files as a form around it. https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal sealed partial record RestBody(byte[] Json)
{
    public IReadOnlyList<FileToSend> Files { get; init; } = [];

    /// <summary>Made anew for each try, because a request that is over takes its content with it.</summary>
    public HttpContent Content() => Files.Count == 0 ? JsonPart() : Form();

    private MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent { Named(JsonPart(), "payload_json") };
        for (var number = 0; number < Files.Count; number++)
            form.Add(Part(Files[number], number));
        return form;
    }

    private static ReadOnlyMemoryContent Part(FileToSend file, int number)
    {
        var part = Named(new ReadOnlyMemoryContent(file.Content), $"files[{number}]");
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        part.Headers.ContentDisposition!.FileName = $"\"{Unquotable().Replace(file.Name, "_")}\"";
        return part;
    }

    private ByteArrayContent JsonPart() => new(Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static T Named<T>(T part, string name)
        where T : HttpContent
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        return part;
    }

    /// <summary>A header bears few characters; the attachment within the JSON has the name as it is.</summary>
    [GeneratedRegex("[^A-Za-z0-9 ._-]")]
    private static partial Regex Unquotable();
}
