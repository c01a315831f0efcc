using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses in a message. https://docs.discord.com/developers/resources/message#create-message</summary>
internal static class MessageBody
{
    public const int LongestContent = 2000;
    private const int LongestNonce = 25;

    /// <summary>A bot's own message.</summary>
    /// <exception cref="RefusedException">50035 with the wrong fields, 50006 when nothing would be seen.</exception>
    public static Draft Read(JsonObject body) => Read(body, MessageFlag.Settable);

    /// <summary>An answer to an interaction, which may be ephemeral and by default mentions people only.</summary>
    public static Draft ReadAnswer(JsonObject body)
    {
        var draft = Read(body, MessageFlag.Settable | MessageFlag.Ephemeral);
        return draft with { AllowedMentions = draft.AllowedMentions ?? new JsonObject { ["parse"] = new JsonArray("users") } };
    }

    public static MessageChange ReadChange(JsonObject body, JsonObject message)
    {
        var errors = new FieldErrors();
        var change = new MessageChange(
            body.ContainsKey("content") ? errors.ReadText(body, "content", (0, LongestContent))?.Trim() ?? "" : null,
            body.ContainsKey("embeds") ? EmbedRules.Read(body, errors) : null,
            body.ContainsKey("components") ? Components(body, errors) : null,
            body["flags"] is null ? null : (body.Number("flags") & MessageFlag.Settable) | (message.Number("flags") & ~MessageFlag.Settable),
            MentionRules.Read(body, errors))
        {
            Attachments = body.Items("sandbox_attachments"),
        };
        errors.ThrowIfAny();
        var after = message.Copy();
        change.WriteTo(after);
        RequireSomething(after.Text("content"), after.Items("embeds"), after.Items("components"), after.Items("attachments"));
        return change;
    }

    /// <summary>A person's text, trimmed as Discord trims it.</summary>
    public static string ReadContent(string content)
    {
        var errors = new FieldErrors();
        var text = content.Trim();
        errors.CheckLength("content", text, (0, LongestContent));
        errors.ThrowIfAny();
        RequireSomething(text);
        return text;
    }

    private static Draft Read(JsonObject body, long settable)
    {
        var errors = new FieldErrors();
        var draft = new Draft
        {
            Content = errors.ReadText(body, "content", (0, LongestContent))?.Trim() ?? "",
            Embeds = EmbedRules.Read(body, errors),
            Components = Components(body, errors),
            Attachments = body.Items("sandbox_attachments"),
            Flags = body.Number("flags") & settable,
            AllowedMentions = MentionRules.Read(body, errors),
            Nonce = Nonce(body, errors),
        };
        if ((draft.Flags & MessageFlag.ComponentsV2) != 0 && (draft.Content.Length > 0 || draft.Embeds.Count > 0))
            errors.Add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        errors.ThrowIfAny();
        RequireSomething(draft.Content, draft.Embeds, draft.Components, draft.Attachments);
        return draft;
    }

    private static JsonArray Components(JsonObject body, FieldErrors errors) =>
        errors.ReadObjects(body, "components", 40).Select(component => component.DeepClone()).ToJson();

    private static JsonNode? Nonce(JsonObject body, FieldErrors errors)
    {
        if (body["nonce"] is not { } nonce)
            return null;
        errors.CheckLength("nonce", nonce.ToString(), (0, LongestNonce));
        return nonce;
    }

    private static void RequireSomething(string content, params JsonArray[] lists)
    {
        if (content.Length == 0 && lists.All(list => list.Count == 0))
            throw DiscordErrors.EmptyMessage;
    }
}
