using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>The files of a message and what its JSON says of them. https://docs.discord.com/developers/reference#editing-message-attachments</summary>
internal static class AttachmentRules
{
    /// <summary>The new files, with names and descriptions from the JSON where it gives them.</summary>
    /// <param name="known">Ids of attachments the message has already.</param>
    public static IReadOnlyList<Upload> Read(JsonObject body, IReadOnlyList<FormUpload> files, IReadOnlyCollection<string> known, FieldErrors errors)
    {
        var described = errors.ReadObjects(body, "attachments", Attachments.MostOfMessage);
        for (var index = 0; index < described.Count; index++)
            Check(described[index], $"attachments.{index}", files, known, errors);
        RequireSmall(files);
        var kept = KeptOf(body, known)?.Count ?? known.Count;
        if (files.Count + kept > Attachments.MostOfMessage)
            errors.Add("attachments", "BASE_TYPE_MAX_LENGTH", $"Must be {Attachments.MostOfMessage} or fewer in length.");
        return [.. files.Select(file => Describe(file, described))];
    }

    /// <summary>Which of the attachments an edit leaves; null, all of them, when it does not speak of attachments.</summary>
    public static IReadOnlyCollection<string>? KeptOf(JsonObject body, IReadOnlyCollection<string> known) =>
        body["attachments"] is JsonArray ? [.. body.Objects("attachments").Select(IdOf).Where(known.Contains)] : null;

    private static void RequireSmall(IEnumerable<FormUpload> files)
    {
        if (files.Any(file => file.File.Content.Length > Attachments.Largest))
            throw DiscordErrors.TooLarge;
    }

    private static void Check(JsonObject described, string path, IReadOnlyList<FormUpload> files, IReadOnlyCollection<string> known, FieldErrors errors)
    {
        errors.ReadText(described, "filename", (0, 1024), $"{path}.filename");
        errors.ReadText(described, "description", (0, 1024), $"{path}.description");
        if (!known.Contains(IdOf(described)) && files.All(file => !IsAbout(described, file)))
            errors.Add($"{path}.id", "ATTACHMENT_NOT_FOUND", $"Attachment {IdOf(described)} was not found");
    }

    private static Upload Describe(FormUpload file, IReadOnlyList<JsonObject> described)
    {
        var words = described.FirstOrDefault(each => IsAbout(each, file));
        return file.File with
        {
            FileName = words?.TextOrNull("filename") is { Length: > 0 } name ? name : file.File.FileName,
            Description = words?.TextOrNull("description") ?? file.File.Description,
        };
    }

    private static bool IsAbout(JsonObject described, FormUpload file) => file.Number is { } number && IdOf(described) == Snowflake.Text(number);

    private static string IdOf(JsonObject described) => described["id"]?.ToString() ?? "";
}
