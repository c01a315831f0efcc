using System.Net;
using HcsmChatBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// Fetches a file that somebody sent. Its address comes with what people say, so it is followed to Discord's own hosts alone, without the bot's token
/// and without redirects. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
/// </summary>
internal sealed class FileDownload(DiscordOptions options, RestEdge edge, ILogger log)
{
    private const int MostTries = 4;
    private const int ReadAtOnce = 16 * 1024;
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly string[] FileHosts = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <exception cref="DiscordException">
    /// 413: larger than allowed. 403 without a request: not at Discord's. Else the status the host refused with. The code is always 0.
    /// </exception>
    /// <exception cref="DiscordUnreachableException">No whole file came, after retries.</exception>
    public async Task<byte[]> FetchAsync(Attachment attachment, int mostBytes, CancellationToken stopping)
    {
        if (attachment.Size > mostBytes)
            throw TooLarge(attachment);
        var address = AddressOf(attachment);
        for (var tries = 1; ; tries++)
        {
            if (await TryOnceAsync(attachment, address, mostBytes, stopping) is { } content)
                return content;
            if (tries == MostTries)
                throw new DiscordUnreachableException($"Attachment {attachment.Id} could not be fetched.");
            await Task.Delay(FirstPause * Math.Pow(2, tries - 1) * (0.5 + (edge.Random() / 2)), edge.Time, stopping);
        }
    }

    /// <summary>Null when another try may help.</summary>
    private async Task<byte[]?> TryOnceAsync(Attachment attachment, Uri address, int mostBytes, CancellationToken stopping)
    {
        using var tooLong = new CancellationTokenSource(LongestTry, edge.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stopping);
        try
        {
            using var answer = await edge.Files.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (answer.IsSuccessStatusCode)
                return await ReadAsync(answer.Content, mostBytes, either.Token) ?? throw TooLarge(attachment);
            if ((int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.TooManyRequests)
                throw new DiscordException(answer.StatusCode, 0, $"Attachment {attachment.Id} is refused");
            log.LogWarning("Attachment {Attachment} could not be fetched ({Status}).", attachment.Id, (int)answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || IsOurOwnHurry(failure, stopping))
        {
            log.LogWarning("Attachment {Attachment} could not be fetched ({Kind}).", attachment.Id, failure.GetType().Name);
        }

        return null;
    }

    private static bool IsOurOwnHurry(Exception failure, CancellationToken stopping) =>
        failure is OperationCanceledException && !stopping.IsCancellationRequested;

    /// <summary>Null when there is more than allowed, whatever length was announced.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContent content, int mostBytes, CancellationToken hurry)
    {
        if (content.Headers.ContentLength > mostBytes)
            return null;
        using var read = new MemoryStream();
        await using var stream = await content.ReadAsStreamAsync(hurry);
        var part = new byte[ReadAtOnce];
        while (await stream.ReadAsync(part, hurry) is > 0 and var count)
        {
            if (read.Length + count > mostBytes)
                return null;
            read.Write(part, 0, count);
        }

        return read.ToArray();
    }

    private Uri AddressOf(Attachment attachment) =>
        Uri.TryCreate(attachment.Url, UriKind.Absolute, out var address) && (IsDiscords(address) || IsOfTheLoopback(address))
            ? address
            : throw new DiscordException(HttpStatusCode.Forbidden, 0, $"Attachment {attachment.Id} is not at Discord's");

    /// <summary>A name before the host is sent as a password, and deceives the eye.</summary>
    private static bool IsDiscords(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0 && FileHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>A Discord on this machine keeps its files itself.</summary>
    private bool IsOfTheLoopback(Uri address) =>
        options.ApiBase.IsLoopback
        && (address.Scheme, address.UserInfo, address.Host, address.Port)
            == (options.ApiBase.Scheme, "", options.ApiBase.Host, options.ApiBase.Port);

    private static DiscordException TooLarge(Attachment attachment) =>
        new(HttpStatusCode.RequestEntityTooLarge, 0, $"Attachment {attachment.Id} is larger than the bot takes");
}
