using System.Text;

namespace HcsmChatBot.Settings;

/// <summary>A text file that a person has written for the bot.</summary>
internal static class ReadableText
{
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SettingsException">It cannot be read, is over a mebibyte, or is not UTF-8: letters would silently become others.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Of(string file)
    {
        try
        {
            if (Directory.Exists(file))
                throw new SettingsException($"{file}: it is a folder; expected a text file.", SettingsException.Files);
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[MostBytes + 1];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read <= MostBytes
                ? Strict.GetString(bytes.AsSpan(0, read)).TrimStart('\uFEFF')
                : throw new SettingsException($"{file}: it is larger than 1 MiB; expected a text file as they come with the bot.", SettingsException.Files);
        }
        catch (DecoderFallbackException)
        {
            throw new SettingsException($"{file}: it is not UTF-8; expected a text file saved as UTF-8.", SettingsException.Files);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException and not FileNotFoundException and not DirectoryNotFoundException)
        {
            throw new SettingsException($"{file}: cannot be read ({failure.GetType().Name}); expected a text file that this account may read.", SettingsException.Files);
        }
    }
}
