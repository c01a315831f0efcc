using System.Globalization;

namespace HcsmChatBot.Sandbox;

/// <summary>A file of a multipart request. https://docs.discord.com/developers/reference#uploading-files</summary>
/// <param name="Field">"files[n]", where n is the id by which the JSON speaks of it.</param>
internal sealed record FormUpload(string Field, Upload File)
{
    /// <summary>Null when the field is named otherwise.</summary>
    public ulong? Number =>
        Field.StartsWith("files[", StringComparison.Ordinal) && Field.EndsWith(']')
        && ulong.TryParse(Field.AsSpan(6, Field.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
