using System.Globalization;
using System.Net;
using HcsmChatBot.Archive;
using HcsmChatBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HcsmChatBot.Rehearsal;

/// <summary>The archive, readable beside the rehearsal's page on this machine alone.</summary>
internal sealed class TranscriptPages(ChatOptions usual)
{
    /// <summary>Known once the bot is put together.</summary>
    public ArchiveReader? Archive { get; set; }

    public void Map(WebApplication app)
    {
        app.MapGet("/transcripts/", ListAsync);
        foreach (var format in Enum.GetValues<TranscriptFormat>())
            app.MapGet($"/transcripts/{{chat}}.{format.Extension()}", (ulong chat, HttpContext context) => WriteAsync(chat, format, context));
    }

    private async Task ListAsync(HttpContext context)
    {
        var chats = Archive is null ? [] : await Archive.ListAsync(context.RequestAborted);
        var rows = chats.Select(chat => string.Create(
            CultureInfo.InvariantCulture,
            $"""<li><a href="{chat.Id}.html"><bdi>{WebUtility.HtmlEncode(chat.Title)}</bdi></a> · {chat.OpenedAt:yyyy-MM-dd HH:mm} UTC{Links(chat.Id)}</li>"""));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/list.css"><title>Transcripts · Transcriptions</title>
            <main><h1>Transcripts · Transcriptions</h1><ul>{string.Concat(rows)}</ul><p><a href="/">Back · Retour</a></p></main></html>
            """);
    }

    /// <summary>To the other forms; the title leads to the page.</summary>
    private static string Links(ulong chat) => string.Concat(Enum.GetValues<TranscriptFormat>()
        .Where(format => format != TranscriptFormat.Html)
        .Select(format => string.Create(CultureInfo.InvariantCulture, $""" · <a href="{chat}.{format.Extension()}">{format.ToString().ToUpperInvariant()}</a>""")));

    private async Task WriteAsync(ulong chat, TranscriptFormat format, HttpContext context)
    {
        if (Archive is null || await Archive.FindAsync(chat, context.RequestAborted) is not { } record)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var transcripts = new TranscriptFiles(await Archive.OptionsOfAsync(record.GuildId, usual, context.RequestAborted));
        using var page = new MemoryStream();
        transcripts.Write(record, format, page);
        page.Position = 0;
        context.Response.ContentType = format.ContentType();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (format == TranscriptFormat.Csv)
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{transcripts.NameOf(record, format)}\"";
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
