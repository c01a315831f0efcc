namespace HcsmChatBot.Sandbox;

/// <summary>Which requests a fault strikes.</summary>
/// <param name="Method">GET, POST, …; * is any.</param>
/// <param name="Route">
/// Behind /api/v10/, such as channels/{channel}/messages. A segment in braces stands for whatever id the route has there, under any name;
/// an id itself for that id alone. * is any route.
/// </param>
public sealed record RestOccasion(string Method = "*", string Route = "*") : FaultOccasion
{
    /// <param name="pattern">Of the route: "POST channels/{channel}/messages".</param>
    /// <param name="path">As it was asked for, behind /api/v10/.</param>
    internal bool Fits(string pattern, string path)
    {
        var space = pattern.IndexOf(' ', StringComparison.Ordinal);
        if (Method != "*" && !Method.Equals(pattern[..space], StringComparison.OrdinalIgnoreCase))
            return false;
        if (Route == "*")
            return true;
        var wanted = Route.Trim('/').Split('/');
        var route = pattern[(space + 1)..].Split('/');
        var asked = path.Split('/');
        return wanted.Length == route.Length && Enumerable.Range(0, wanted.Length).All(index =>
            IsPlaceholder(wanted[index]) ? IsPlaceholder(route[index]) : wanted[index] == route[index] || (index < asked.Length && wanted[index] == asked[index]));
    }

    private static bool IsPlaceholder(string segment) => segment.StartsWith('{');
}
