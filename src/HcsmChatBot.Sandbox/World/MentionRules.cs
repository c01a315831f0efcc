using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
internal static class MentionRules
{
    public static JsonObject? Read(JsonObject body, FieldErrors errors)
    {
        if (body["allowed_mentions"] is not JsonObject allowed)
            return null;
        foreach (var kind in (string[])["users", "roles"])
        {
            if (allowed.Items(kind).Count > 100)
                errors.Add($"allowed_mentions.{kind}", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
            if (allowed.Items(kind).Count > 0 && allowed.Texts("parse").Contains(kind))
                errors.Add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }

        if (allowed.Texts("parse").Except(["users", "roles", "everyone"]).Any())
            errors.Add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        return allowed;
    }
}
