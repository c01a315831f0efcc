namespace HcsmChatBot.Sandbox;

/// <summary>What a client asks for in the address it connects to. https://docs.discord.com/developers/events/gateway#connecting</summary>
internal sealed record GatewayRequest(string ResumeUrl, string? Version, string? Encoding, string? Compression)
{
    public bool Compressed => Compression is not null;

    /// <summary>Discord's default for a missing version is 6, which is gone as well.</summary>
    public bool HasVersion => Version == "10";

    /// <summary>Null when the sandbox speaks what is asked for.</summary>
    public string? Complaint =>
        Encoding is not (null or "json") ? "The sandbox speaks encoding=json alone."
        : Compression is not (null or "zlib-stream") ? "The sandbox compresses with compress=zlib-stream alone."
        : null;

    public static GatewayRequest Of(HttpContext http, string resumeUrl) =>
        new(resumeUrl, One(http, "v"), One(http, "encoding"), One(http, "compress"));

    private static string? One(HttpContext http, string name) => http.Request.Query[name] is [{ } value, ..] ? value : null;
}
