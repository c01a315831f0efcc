using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>A file on its way in. https://docs.discord.com/developers/reference#uploading-files</summary>
/// <param name="FileName">As given; it is text to show, never a path.</param>
/// <param name="ContentType">Null when nobody said.</param>
internal sealed record Upload(string FileName, string? ContentType, byte[] Content)
{
    private const int LongestName = 1024;

    public string? Description { get; init; }

    /// <summary>Files as the rehearsal operations take them: {filename, content (base64), contentType?, description?}.</summary>
    public static IReadOnlyList<Upload> ReadList(JsonArray files) => [.. files.Select(Read)];

    /// <exception cref="RefusedException">50035 when it is none, 40005 when it is too large.</exception>
    public static Upload Read(JsonNode? node)
    {
        if (node is not JsonObject file)
            throw DiscordErrors.InvalidField("attachments", "DICT_TYPE_CONVERT", "A file is {filename, content (base64), contentType?}.");
        var errors = new FieldErrors();
        var name = errors.ReadText(file, "filename", (1, LongestName));
        var description = errors.ReadText(file, "description", (0, LongestName));
        var content = Decode(file.TextOrNull("content"));
        if (content is null)
            errors.Add("content", "BASE_TYPE_REQUIRED", "The content is missing or no base64.");
        errors.ThrowIfAny();
        return new Upload(name!, file.TextOrNull("contentType"), content!) { Description = description };
    }

    private static byte[]? Decode(string? base64)
    {
        if (base64 is null)
            return null;
        var content = new byte[(base64.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(base64, content, out var length) ? content[..length] : null;
    }
}
