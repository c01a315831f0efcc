namespace HcsmChatBot.Sandbox;

/// <summary>Bytes by id: on disk beside the journal, or in memory when the world is.</summary>
/// <remarks>An id is a number, and the only part of an attachment that becomes a path.</remarks>
internal sealed class FileShelf
{
    private readonly Dictionary<ulong, byte[]> kept = [];
    private readonly string? directory;

    /// <param name="world">The directory of the journal; null keeps the bytes in memory.</param>
    public FileShelf(string? world)
    {
        directory = world is null ? null : Path.Combine(world, "attachments");
        if (directory is not null)
            Directory.CreateDirectory(directory);
    }

    public void Write(string id, byte[] content)
    {
        var number = Snowflake.Parse(id);
        if (directory is null)
            kept[number] = content;
        else
            File.WriteAllBytes(PathOf(number), content);
    }

    public byte[]? Read(string id)
    {
        var number = Snowflake.Parse(id);
        if (directory is null)
            return kept.GetValueOrDefault(number);
        return File.Exists(PathOf(number)) ? File.ReadAllBytes(PathOf(number)) : null;
    }

    public void Remove(string id)
    {
        var number = Snowflake.Parse(id);
        if (directory is null)
            kept.Remove(number);
        else
            File.Delete(PathOf(number));
    }

    private string PathOf(ulong number) => Path.Combine(directory!, Snowflake.Text(number));
}
