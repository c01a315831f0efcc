using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox.Tests.Kit;

/// <summary>What came back over HTTP.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public JsonNode this[string field] => Body![field]!;

    public int Code => (int)this["code"];

    public string Id => (string)this["id"]!;

    public JsonArray List => Body!.AsArray();

    public IEnumerable<string> Ids => List.Select(item => (string)item!["id"]!);

    /// <summary>The code of the first error of a field: errors.content._errors[0].code for "content".</summary>
    public string? ErrorAt(string path)
    {
        var place = Body!["errors"];
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            place = place?[step];
        return (string?)place?["_errors"]?[0]?["code"];
    }
}
