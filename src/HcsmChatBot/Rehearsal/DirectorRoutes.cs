using System.Text.Json.Nodes;
using HcsmChatBot.Replay;
using HcsmChatBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HcsmChatBot.Rehearsal;

/// <summary>
/// /rehearsal/director: what the panel on the page asks of the rehearsal. The sandbox's own guard stands before them, so only this machine and its own page come here.
/// A refusal is 409 (400 for what is not understood) with {code, message, line?}.
/// </summary>
internal sealed class DirectorRoutes(DirectorBooks books)
{
    /// <summary>Known once the community is settled.</summary>
    public Director? Director { get; set; }

    public void Map(WebApplication app)
    {
        Route(app, "GET", "", (_, _) => Task.CompletedTask);
        Route(app, "POST", "/samples", (director, call) => Done(() => director.RunSampleChat(call.Text("agenda"), call.Speed("speed"), call.Seed)));
        Route(app, "POST", "/people", (director, call) => Done(() => director.Bring(call.Text("who"), call.Seed)));
        Route(app, "DELETE", "/people", (director, _) => Done(director.People.Silence));
        Route(app, "POST", "/logs", (director, call) => Done(() => director.Play(LogOf(call), call.Speed("speed") ?? 1)));
        Route(app, "DELETE", "/logs", (director, _) => Done(director.StopLog));
        Route(app, "POST", "/bot/start", (director, _) => director.Bot.StartAsync(CancellationToken.None));
        Route(app, "POST", "/bot/stop", (director, _) => director.Bot.StopAsync(CancellationToken.None));
        Route(app, "POST", "/bot/crash", (director, _) => director.Bot.CrashAsync(CancellationToken.None));
    }

    private MeetingLog LogOf(DirectorCall call) => call.Bytes("content") is { } content ? LogShelf.Read(call.Text("name"), content) : books.Logs.Read(call.Text("name"));

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private void Route(WebApplication app, string method, string path, Func<Director, DirectorCall, Task> work) =>
        app.MapMethods("/rehearsal/director" + path, [method], async http =>
        {
            try
            {
                var call = await DirectorCall.ReadAsync(http);
                var director = Director ?? throw new DirectorRefusal(DirectorRefusal.NotReady);
                await work(director, call);
                await Results.Json(Describe(director)).ExecuteAsync(http);
            }
            catch (DirectorRefusal refusal)
            {
                var status = refusal.Code == DirectorRefusal.NotUnderstood ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
                await Results.Json(new { code = refusal.Code, message = refusal.Code, line = refusal.Line }, statusCode: status).ExecuteAsync(http);
            }
            catch (RefusedException refused)
            {
                await Results.Json(new { code = refused.Code, message = refused.Message }, statusCode: refused.Status).ExecuteAsync(http);
            }
        });

    private JsonObject Describe(Director director) => new()
    {
        ["agendas"] = new JsonArray([.. books.Agendas.Choices.Select(choice => new JsonObject { ["title"] = choice.Name, ["name"] = choice.Value })]),
        ["logs"] = new JsonArray([.. books.Logs.Names.Select(name => JsonValue.Create(name))]),
        ["bot"] = new JsonObject { ["running"] = director.Bot.IsRunning },
        ["people"] = new JsonObject { ["listening"] = director.People.Listen, ["waiting"] = director.People.Waiting },
        ["log"] = director.Log is { } log
            ? new JsonObject { ["name"] = log.Name, ["lines"] = log.Lines, ["played"] = log.Played, ["refused"] = log.Refused, ["playing"] = log.IsPlaying }
            : null,
    };
}
