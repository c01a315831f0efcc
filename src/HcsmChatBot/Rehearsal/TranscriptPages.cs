using System.Globalization;
using System.Net;
using HcsmChatBot.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HcsmChatBot.Rehearsal;

/// <summary>The archive, readable beside the rehearsal's page on this machine alone.</summary>
internal sealed class TranscriptPages(TranscriptFiles transcripts)
{
    /// <summary>Known once the bot is put together.</summary>
    public ArchiveReader? Archive { get; set; }

    public void Map(WebApplication app)
    {
        app.MapGet("/transcripts/", ListAsync);
        app.MapGet("/transcripts/{chat}.html", (ulong chat, HttpContext context) => WriteAsync(chat, TranscriptFormat.Html, context));
        app.MapGet("/transcripts/{chat}.json", (ulong chat, HttpContext context) => WriteAsync(chat, TranscriptFormat.Json, context));
    }

    private async Task ListAsync(HttpContext context)
    {
        var chats = Archive is null ? [] : await Archive.ListAsync(context.RequestAborted);
        var rows = chats.Select(chat => string.Create(
            CultureInfo.InvariantCulture,
            $"""<li><a href="{chat.Id}.html"><bdi>{WebUtility.HtmlEncode(chat.Title)}</bdi></a> · {chat.OpenedAt:yyyy-MM-dd HH:mm} UTC · {chat.Messages} · <a href="{chat.Id}.json">JSON</a></li>"""));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Transcripts · Transcriptions</title>
            <main><h1>Transcripts · Transcriptions</h1><ul>{string.Concat(rows)}</ul><p><a href="/">Back · Retour</a></p></main></html>
            """);
    }

    private async Task WriteAsync(ulong chat, TranscriptFormat format, HttpContext context)
    {
        if (Archive is null || await Archive.FindAsync(chat, context.RequestAborted) is not { } record)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var page = new MemoryStream();
        transcripts.Write(record, format, page);
        page.Position = 0;
        context.Response.ContentType = format == TranscriptFormat.Json ? "application/json" : "text/html; charset=utf-8";
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
