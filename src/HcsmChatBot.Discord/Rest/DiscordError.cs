using System.Text.Json;
using System.Text.RegularExpressions;
using HcsmChatBot.Discord.Json;

namespace HcsmChatBot.Discord.Rest;

/// <summary>
/// The error object of an answer as an exception. None of its sentences is taken over, because they may quote what was sent: a code is told in words known
/// beforehand, and of a form error (50035) the fields and the kinds of error. https://docs.discord.com/developers/reference#error-messages
/// </summary>
internal static partial class DiscordError
{
    private const int MostFields = 5;

    public static DiscordException From(RestCall call, RestAnswer answer)
    {
        if (Wire.TryParse(answer.Body) is not { ValueKind: JsonValueKind.Object } json)
            return new DiscordException(answer.Status, 0, $"Discord refused {call} without saying why");
        var code = json.TryGetProperty("code", out var number) ? WholeNumber(number) : 0;
        var message = ErrorCodes.Meaning(code) ?? "Discord refused it";
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
            var found = member.Name == "_errors" ? Kinds(member.Value, path) : Fields(member.Value, Below(path, Name().IsMatch(member.Name) ? member.Name : "?"));
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
                .Select(error => error.TryGetProperty("code", out var kind) && kind.ValueKind == JsonValueKind.String && Kind().IsMatch(kind.GetString()!) ? $"{path} {kind}" : path);

    /// <summary>A field of Discord's, or a place in a list: nothing that a person would have typed.</summary>
    [GeneratedRegex("^[a-z_]{1,40}$|^[0-9]{1,4}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Z][A-Z_]{1,60}$")]
    private static partial Regex Kind();
}
