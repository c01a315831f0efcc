using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Which messages are to go at once. https://docs.discord.com/developers/resources/message#bulk-delete-messages</summary>
internal static class BulkDelete
{
    private const int Fewest = 2;
    private const int Most = 100;
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    /// <returns>The ids, each once.</returns>
    /// <exception cref="RefusedException">50035 for too few or too many, 50034 when one is older than two weeks.</exception>
    public static IReadOnlyList<string> Read(JsonObject body, DateTimeOffset now)
    {
        string[] ids = [.. body.Texts("messages").Distinct()];
        var errors = new FieldErrors();
        if (ids.Length is < Fewest or > Most)
            errors.Add("messages", "BASE_TYPE_BAD_LENGTH", $"Must be between {Fewest} and {Most} in length.");
        for (var index = 0; index < ids.Length; index++)
        {
            if (!Snowflake.IsOne(ids[index], out _))
                errors.Add($"messages.{index}", "NUMBER_TYPE_COERCE", $"Value \"{ids[index]}\" is not snowflake.");
        }

        errors.ThrowIfAny();
        return ids.All(id => now - Snowflake.TimeOf(Snowflake.Parse(id)) < Oldest) ? ids : throw DiscordErrors.TooOldForBulkDelete;
    }
}
