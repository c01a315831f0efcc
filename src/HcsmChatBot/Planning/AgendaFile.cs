using System.Text;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Planning;

/// <summary>An agenda that was sent as a file.</summary>
public sealed class AgendaFile(IDiscordRest rest)
{
    /// <summary>An agenda of the longest prompts fits into it.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<AgendaFileReading> ReadAsync(Attachment file, CancellationToken stopping)
    {
        if (file.Size > MostBytes)
            return new AgendaFileReading.TooLarge();
        try
        {
            var text = Strict.GetString(await rest.DownloadAsync(file, MostBytes, stopping)).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? new AgendaFileReading.NotText() : new AgendaFileReading.Read(text);
        }
        catch (DecoderFallbackException)
        {
            return new AgendaFileReading.NotText();
        }
        catch (DiscordFailureException)
        {
            return new AgendaFileReading.NotFetched();
        }
    }
}

public abstract record AgendaFileReading
{
    private AgendaFileReading()
    {
    }

    public sealed record Read(string Text) : AgendaFileReading;

    public sealed record TooLarge : AgendaFileReading;

    /// <summary>Not in UTF-8.</summary>
    public sealed record NotText : AgendaFileReading;

    public sealed record NotFetched : AgendaFileReading;
}
