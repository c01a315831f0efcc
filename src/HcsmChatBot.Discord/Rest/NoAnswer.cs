namespace HcsmChatBot.Discord.Rest;

/// <summary>Why no answer came, in words for whoever runs the bot. Of the address only the host is named: the path may hold an interaction's token.</summary>
internal static class NoAnswer
{
    public static string Why(Exception failure, Uri api) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"the name {api.Host} has no address here",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"there is no secure connection to {api.Authority}: its certificate or its TLS was not accepted",
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => $"the proxy makes no connection to {api.Authority}",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"there is no connection to {api.Authority}",
        TimeoutException => $"{api.Authority} gave no answer in time",
        _ => $"the connection to {api.Authority} broke",
    };

    /// <summary>There was no connection, so Discord cannot have seen the request.</summary>
    public static bool NeverLeft(Exception? failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
