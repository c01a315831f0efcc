namespace HcsmChatBot.Sandbox;

/// <summary>
/// The sandbox has no passwords, so only this machine may talk to it: a page elsewhere could otherwise reach it through the reader's browser
/// (a foreign Origin) or through a name that resolves to 127.0.0.1 (a foreign Host).
/// </summary>
internal static class LocalOnly
{
    private static readonly string[] Names = ["127.0.0.1", "localhost"];

    public static async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (!Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase) || !IsOwnOrigin(http.Request))
        {
            await JsonReply.WriteAsync(http, new RefusedException(403, 0, "403: Forbidden"));
            return;
        }

        await next(http);
    }

    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin.All(origin => origin == $"http://{request.Host}");
}
