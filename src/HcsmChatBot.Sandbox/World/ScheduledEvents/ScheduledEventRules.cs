using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What Discord refuses in an external event; there are no stages and voice channels here, where others would take place.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-field-requirements-by-entity-type
/// </summary>
/// <param name="now">What lies before it has passed.</param>
internal sealed class ScheduledEventRules(DateTimeOffset now)
{
    public const int External = 3;
    public const int GuildOnly = 2;
    private const string Start = "scheduled_start_time";
    private const string End = "scheduled_end_time";
    private readonly FieldErrors errors = new();

    /// <returns>The fields of a new event.</returns>
    /// <exception cref="RefusedException">50035 with the fields that are wrong.</exception>
    public JsonObject ReadNew(JsonObject body)
    {
        var fields = new JsonObject { ["description"] = null, ["status"] = EventStatus.Scheduled };
        foreach (var field in (string[])["name", Start, End, "entity_metadata", "entity_type", "privacy_level"])
        {
            if (body[field] is null)
                errors.Required(field);
        }

        return Read(body, fields, fields);
    }

    /// <returns>The event with what the body changes in it.</returns>
    /// <exception cref="RefusedException">50035 with the fields that are wrong; 180000 when it is over.</exception>
    public JsonObject ReadChange(JsonObject body, JsonObject known)
    {
        if (EventStatus.IsOver(known.Number("status")))
            throw DiscordErrors.FinishedEvent;
        var changed = known.Copy();
        if (body["status"] is not null)
            ReadStatus(body, changed);
        return Read(body, changed, known);
    }

    private JsonObject Read(JsonObject body, JsonObject fields, JsonObject known)
    {
        RequireFixed(body, "entity_type", External);
        RequireFixed(body, "privacy_level", GuildOnly);
        foreach (var nothing in (string[])["channel_id", "recurrence_rule"])
        {
            if (body[nothing] is not null)
                errors.Add(nothing, "BASE_TYPE_CHOICES", "An external, single event has none.");
        }

        if (body["name"] is not null)
            fields["name"] = errors.ReadText(body, "name", (1, 100));
        if (body.ContainsKey("description"))
            fields["description"] = errors.ReadText(body, "description", (0, 1000)) is { Length: > 0 } text ? text : null;
        if (body["entity_metadata"] is not null)
            fields["location"] = errors.ReadText(body["entity_metadata"] as JsonObject ?? [], "location", (1, 100), "entity_metadata.location");
        ReadTimes(body, fields, known);
        errors.ThrowIfAny();
        return fields;
    }

    private void RequireFixed(JsonObject body, string field, long value)
    {
        if (body[field] is not null && body.Number(field) != value)
            errors.Add(field, "BASE_TYPE_CHOICES", $"Value must be one of {{{value}}}.");
    }

    private void ReadStatus(JsonObject body, JsonObject changed)
    {
        var (before, after) = (changed.Number("status"), body.Number("status"));
        if (!EventStatus.MayFollow(before, after))
            errors.Add("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", $"Status cannot be changed from {before} to {after}.");
        changed["status"] = after;
    }

    private void ReadTimes(JsonObject body, JsonObject fields, JsonObject known)
    {
        foreach (var field in (string[])[Start, End])
        {
            if (body[field] is null)
                continue;
            if (!Instants.IsOne(body.TextOrNull(field), out var instant))
                errors.Add(field, "DATE_TIME_TYPE_PARSE", "Could not parse. Should be ISO8601.");
            else if (instant <= now && known.TextOrNull(field) != Instants.Text(instant))
                errors.Add(field, "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
            else
                fields[field] = Instants.Text(instant);
        }

        if (Instants.IsOne(fields.TextOrNull(Start), out var start) && Instants.IsOne(fields.TextOrNull(End), out var end) && end <= start)
            errors.Add(End, "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "The end must be after the start.");
    }
}
