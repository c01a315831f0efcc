using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What is to be changed in a thread; it has been checked. https://docs.discord.com/developers/resources/channel#modify-channel-json-params-thread</summary>
/// <param name="Fields">Those that were named with a value.</param>
internal sealed record ThreadChange(JsonObject Fields)
{
    private const int SixHours = 21_600;

    /// <exception cref="RefusedException">50035 with the fields that are wrong.</exception>
    public static ThreadChange Read(JsonObject body)
    {
        var errors = new FieldErrors();
        if (body["name"] is not null)
            errors.ReadText(body, "name", (1, 100));
        foreach (var choice in (string[])["archived", "locked"])
        {
            if (body[choice] is { } node && node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
                errors.Add(choice, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }

        if (body["auto_archive_duration"] is not null && !ThreadPlan.Durations.Contains(body.Number("auto_archive_duration", -1)))
            errors.Add("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
        errors.ReadNumber(body, "rate_limit_per_user", (0, SixHours), "rate_limit_per_user");
        errors.ThrowIfAny();
        return new ThreadChange(new JsonObject(body.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
    }

    /// <summary>
    /// Who made a thread may rename it, archive it and say when it archives itself; anybody who writes may bring it back, unless it is locked.
    /// https://docs.discord.com/developers/topics/threads#editing-deleting-threads
    /// </summary>
    /// <returns>The permission it takes.</returns>
    public ulong Needs(JsonObject thread, string userId)
    {
        var isTheirs = thread.Text("owner_id") == userId;
        if (Fields.ContainsKey("locked") || Fields.ContainsKey("rate_limit_per_user") || Channels.IsLocked(thread))
            return Permission.ManageThreads;
        if (Fields.Count == 1 && BringsBack)
            return Permission.SendMessagesInThreads;
        return isTheirs ? 0 : Permission.ManageThreads;
    }

    /// <exception cref="RefusedException">50083: an archived thread is changed by what brings it back alone.</exception>
    public void RequireActive(JsonObject thread)
    {
        if (!Channels.IsActive(thread) && !BringsBack)
            throw DiscordErrors.ThreadArchived;
    }

    private bool BringsBack => Fields.ContainsKey("archived") && !Fields.Flag("archived");
}
