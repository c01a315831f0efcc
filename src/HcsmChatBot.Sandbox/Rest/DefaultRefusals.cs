namespace HcsmChatBot.Sandbox;

/// <summary>Unknown paths and methods get Discord's JSON instead of an empty page.</summary>
internal static class DefaultRefusals
{
    public static async Task CompleteAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.ContentType is not null)
            return;
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            await JsonReply.WriteAsync(http, DiscordErrors.NotFound);
        else if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            await JsonReply.WriteAsync(http, DiscordErrors.MethodNotAllowed);
    }
}
