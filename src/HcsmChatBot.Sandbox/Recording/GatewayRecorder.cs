using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// Notes what goes over the gateway: {kind: "dispatch", t, d}, {kind: "told", op, d} for the sandbox's other payloads, {kind: "sent", op, d} for the
/// client's. The bot's token is left out, and what a rehearsal made up; faults are done later, and do not show.
/// </summary>
internal sealed class GatewayRecorder(Recorder recorder)
{
    public void Dispatched(GatewayNews news)
    {
        if (recorder.IsOn && !news.IsMadeUp)
            recorder.Note(news.Name, new JsonObject { ["kind"] = "dispatch", ["t"] = news.Name, ["d"] = Documents.Parse(news.Data) });
    }

    public void Told(int opcode, JsonNode? data)
    {
        if (recorder.IsOn)
            recorder.Note("", new JsonObject { ["kind"] = "told", ["op"] = opcode, ["d"] = data?.DeepClone() });
    }

    public void Heard(ReadOnlySpan<byte> text)
    {
        if (!recorder.IsOn)
            return;
        var line = new JsonObject { ["kind"] = "sent" };
        foreach (var (field, value) in Parse(text))
            line[field] = value?.DeepClone();
        if (line["d"] is JsonObject data && data.ContainsKey("token"))
            data["token"] = "(left out)";
        recorder.Note("", line);
    }

    private static JsonObject Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return Documents.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
