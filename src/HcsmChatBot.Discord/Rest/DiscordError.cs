using System.Text.Json;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// The error object of an answer as an exception. Of a form error (50035) it names the fields and the kinds of error, not Discord's
/// sentences about them, because those may quote what was sent. https://docs.discord.com/developers/reference#error-messages
/// </summary>
internal static class DiscordError
{
    private const int MostFields = 5;

    public static DiscordException From(RestCall call, RestAnswer answer)
    {
        if (Wire.TryParse(answer.Body) is not { ValueKind: JsonValueKind.Object } json)
            return new DiscordException(answer.Status, 0, $"Discord refused {call} without saying why");
        var code = json.TryGetProperty("code", out var number) ? WholeNumber(number) : 0;
        var said = json.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String;
        var message = said ? text.GetString() : "No message";
        var fields = json.TryGetProperty("errors", out var errors) ? Fields(errors, "").Take(MostFields).ToList() : [];
        return new DiscordException(answer.Status, code, fields.Count == 0 ? $"{call}: {message}" : $"{call}: {message}: {string.Join(", ", fields)}");
    }

    private static int WholeNumber(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;

    /// <summary>Errors mirror the request's shape, with "_errors" where something is wrong.</summary>
    private static IEnumerable<string> Fields(JsonElement errors, string path)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in errors.EnumerateObject())
        {
            var found = member.Name == "_errors" ? Kinds(member.Value, path) : Fields(member.Value, Below(path, member.Name));
            foreach (var field in found)
                yield return field;
        }
    }

    private static string Below(string path, string name) =>
        int.TryParse(name, out _) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";

    private static IEnumerable<string> Kinds(JsonElement list, string path) =>
        list.ValueKind != JsonValueKind.Array
            ? []
            : list.EnumerateArray()
                .Where(error => error.ValueKind == JsonValueKind.Object)
                .Select(error => error.TryGetProperty("code", out var kind) ? $"{path} {kind}" : path);
}
