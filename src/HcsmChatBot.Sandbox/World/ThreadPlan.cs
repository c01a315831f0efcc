using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>A thread to be started; its fields have been checked.</summary>
internal sealed record ThreadPlan(string OwnerId, string Name, long AutoArchiveMinutes)
{
    public static readonly long[] Durations = [60, 1440, 4320, 10080];

    public static ThreadPlan Read(JsonObject body, string ownerId)
    {
        var errors = new FieldErrors();
        var name = errors.ReadText(body, "name", (1, 100));
        var minutes = body["auto_archive_duration"] is null ? 1440 : body.Number("auto_archive_duration", -1);
        if (!Durations.Contains(minutes))
            errors.Add("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
        errors.ThrowIfAny();
        return new ThreadPlan(ownerId, name!, minutes);
    }
}
