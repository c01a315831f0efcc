using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

// https://docs.discord.com/developers/resources/message#attachment-object
public sealed partial class DiscordRest
{
    /// <summary>
    /// Shared by all, as advised: it holds connections and no secrets.
    /// https://learn.microsoft.com/dotnet/fundamentals/networking/http/httpclient-guidelines
    /// </summary>
    private static readonly HttpClient WithoutRedirects = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public Task<byte[]> DownloadAsync(Attachment attachment, int mostBytes, CancellationToken stopping) =>
        files.FetchAsync(attachment, mostBytes, stopping);
}
