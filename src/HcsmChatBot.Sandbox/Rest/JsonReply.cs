namespace HcsmChatBot.Sandbox;

/// <summary>Bodies on the way out.</summary>
internal static class JsonReply
{
    public static Task WriteAsync(HttpContext http, RefusedException refused) => WriteAsync(http, refused.Status, refused.ToDocument().Bytes());

    public static Task WriteAsync(HttpContext http, int status, byte[]? body)
    {
        http.Response.StatusCode = status;
        if (body is null)
            return Task.CompletedTask;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
