using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What Discord refuses in a message. https://docs.discord.com/developers/resources/message#create-message</summary>
internal static class MessageBody
{
    public const int LongestContent = 2000;
    private const int LongestNonce = 25;

    /// <summary>A bot's own message.</summary>
    /// <exception cref="RefusedException">50035 with the wrong fields, 50006 when nothing would be seen.</exception>
    public static Draft Read(JsonObject body, IReadOnlyList<FormUpload> files) => Read(body, files, MessageFlag.Settable);

    /// <summary>An answer to an interaction, which may be ephemeral and by default mentions people only.</summary>
    public static Draft ReadAnswer(JsonObject body, IReadOnlyList<FormUpload> files)
    {
        var draft = Read(body, files, MessageFlag.Settable | MessageFlag.Ephemeral);
        return draft with { AllowedMentions = draft.AllowedMentions ?? new JsonObject { ["parse"] = new JsonArray("users") } };
    }

    public static MessageChange ReadChange(JsonObject body, JsonObject message, IReadOnlyList<FormUpload> files)
    {
        var errors = new FieldErrors();
        string[] known = [.. message.Objects("attachments").Select(attachment => attachment.Text("id"))];
        var change = new MessageChange(
            body.ContainsKey("content") ? errors.ReadText(body, "content", (0, LongestContent))?.Trim() ?? "" : null,
            body.ContainsKey("embeds") ? EmbedRules.Read(body, errors) : null,
            body.ContainsKey("components") ? MessageComponents.Read(body, HasLayout(body, message.Number("flags")), errors) : null,
            body["flags"] is null ? null : (body.Number("flags") & MessageFlag.Settable) | (message.Number("flags") & ~MessageFlag.Settable),
            MentionRules.Read(body, errors))
        {
            Files = AttachmentRules.Read(body, files, known, errors),
            KeptAttachments = AttachmentRules.KeptOf(body, known),
        };
        errors.ThrowIfAny();
        var after = message.Copy();
        change.WriteTo(after);
        RequireSomething(after.Text("content"), files.Count, after.Items("embeds"), after.Items("components"), after.Items("attachments"));
        return change;
    }

    /// <summary>A person's text, trimmed as Discord trims it.</summary>
    /// <param name="besides">How many files or embeds come with it; without any the text may not be empty.</param>
    public static string ReadContent(string content, int besides = 0)
    {
        var errors = new FieldErrors();
        var text = content.Trim();
        errors.CheckLength("content", text, (0, LongestContent));
        errors.ThrowIfAny();
        RequireSomething(text, besides);
        return text;
    }

    private static Draft Read(JsonObject body, IReadOnlyList<FormUpload> files, long settable)
    {
        var errors = new FieldErrors();
        var draft = new Draft
        {
            Content = errors.ReadText(body, "content", (0, LongestContent))?.Trim() ?? "",
            Embeds = EmbedRules.Read(body, errors),
            Components = MessageComponents.Read(body, HasLayout(body, 0), errors),
            Files = AttachmentRules.Read(body, files, [], errors),
            Flags = body.Number("flags") & settable,
            AllowedMentions = MentionRules.Read(body, errors),
            Nonce = Nonce(body, errors),
        };
        if ((draft.Flags & MessageFlag.ComponentsV2) != 0 && (draft.Content.Length > 0 || draft.Embeds.Count > 0))
            errors.Add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        errors.ThrowIfAny();
        RequireSomething(draft.Content, draft.Files.Count, draft.Embeds, draft.Components);
        return draft;
    }

    private static bool HasLayout(JsonObject body, long before) => ((body.Number("flags") | before) & MessageFlag.ComponentsV2) != 0;

    private static JsonNode? Nonce(JsonObject body, FieldErrors errors)
    {
        if (body["nonce"] is not { } nonce)
            return null;
        errors.CheckLength("nonce", nonce.ToString(), (0, LongestNonce));
        return nonce;
    }

    private static void RequireSomething(string content, int files, params JsonArray[] lists)
    {
        if (content.Length == 0 && files == 0 && lists.All(list => list.Count == 0))
            throw DiscordErrors.EmptyMessage;
    }
}
