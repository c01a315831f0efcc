using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcsmChatBot.Sandbox;

/// <summary>Files that were sent. https://docs.discord.com/developers/resources/message#attachment-object</summary>
internal sealed partial class Attachments(World world, string? directory)
{
    public const int MostOfMessage = 10;

    /// <summary>10 MiB.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private readonly Shelf shelf = world.ShelfFor("attachments");
    private readonly FileShelf files = new(directory);

    public JsonObject? Find(string id) => shelf.Find(id);

    /// <summary>The bytes; null when there is no such attachment.</summary>
    public byte[]? Read(string id) => Find(id) is null ? null : files.Read(id);

    /// <summary>Keeps the file.</summary>
    /// <returns>Its document, without the address, which changes with the port.</returns>
    /// <exception cref="RefusedException">40005 when it is too large.</exception>
    public JsonObject Keep(Upload upload)
    {
        if (upload.Content.Length > Largest)
            throw DiscordErrors.TooLarge;
        var id = world.NextId();
        var attachment = new JsonObject { ["id"] = id, ["filename"] = upload.FileName, ["size"] = upload.Content.Length };
        if (upload.ContentType is { Length: > 0 } type)
            attachment["content_type"] = type;
        if (upload.Description is { Length: > 0 } description)
            attachment["description"] = description;
        files.Write(id, upload.Content);
        shelf.Put(id, attachment);
        return attachment.Copy();
    }

    /// <summary>The message is gone, or some of its files are, and their bytes with them.</summary>
    /// <param name="except">The message as it is now, whose files stay; null when it is gone.</param>
    public void RemoveOf(JsonObject message, JsonObject? except = null)
    {
        foreach (var id in IdsOf(message).Except(except is null ? [] : IdsOf(except)).ToList())
        {
            shelf.Remove(id);
            files.Remove(id);
        }
    }

    public JsonObject Render(JsonObject attachment)
    {
        var document = attachment.Copy();
        var url = $"{world.Address}attachments/{attachment.Text("id")}/{NameInAddress(attachment.Text("filename"))}";
        document["url"] = url;
        document["proxy_url"] = url;
        return document;
    }

    private static IEnumerable<string> IdsOf(JsonObject message) => message.Objects("attachments").Select(attachment => attachment.Text("id"));

    /// <summary>Only letters, digits and the like, so that no name can leave its place in the address.</summary>
    private static string NameInAddress(string fileName)
    {
        var name = Unusable().Replace(fileName, "_");
        return name.Trim('.').Length == 0 ? "file" : name.Length > 100 ? name[^100..] : name;
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unusable();
}
