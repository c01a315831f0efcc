using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What a bot may answer, and when. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </summary>
internal sealed class InteractionAnswers(World world)
{
    private const int Pong = 1;
    private const int Reply = 4;
    private const int Defer = 5;
    private const int Modal = 9;

    /// <summary>The first answer.</summary>
    /// <returns>The message it made, if any.</returns>
    public JsonObject? Answer(string id, string token, JsonObject body)
    {
        if (world.Interactions.Find(id) is not { } interaction || interaction.Text("token") != token)
            throw DiscordErrors.UnknownInteraction;
        if (interaction.Text("state") is "deferred" or "answered")
            throw DiscordErrors.AlreadyAcknowledged;
        if (world.Interactions.IsExpired(interaction))
            throw DiscordErrors.UnknownInteraction;
        var data = body["data"] as JsonObject ?? [];
        return body.Number("type", -1) switch
        {
            Reply => Post(interaction, MessageBody.ReadAnswer(data), first: true),
            Defer => Think(interaction, data),
            Modal => ShowModal(interaction, data),
            Pong or 6 or 7 or 8 => throw WrongType("This response type does not fit an application command interaction."),
            _ => throw WrongType("Value must be one of {1, 4, 5, 6, 7, 8, 9}."),
        };
    }

    /// <summary>A further message. While the answer is still deferred, it fills that in.</summary>
    public JsonObject FollowUp(JsonObject interaction, Draft draft) =>
        Original(interaction) is { } thinking && (thinking.Number("flags") & MessageFlag.Loading) != 0
            ? Edit(interaction, thinking, new MessageChange(draft.Content, draft.Embeds, draft.Components, null, draft.AllowedMentions) { Attachments = draft.Attachments })
            : Post(interaction, draft, first: false);

    /// <exception cref="RefusedException">50027 past 15 minutes or for a wrong token, 10015 before the first answer.</exception>
    public JsonObject Require(string applicationId, string token)
    {
        if (world.Interactions.WithToken(applicationId, token) is not { } interaction)
            throw world.Applications.Find(applicationId) is null ? DiscordErrors.UnknownWebhook : DiscordErrors.InvalidWebhookToken;
        if (interaction.Text("state") == "pending" && !world.Interactions.IsExpired(interaction))
            throw DiscordErrors.UnknownWebhook;
        if (world.Interactions.IsExpired(interaction))
            throw DiscordErrors.InvalidWebhookToken;
        return interaction;
    }

    /// <summary>One of the interaction's own messages; "@original" is the first answer.</summary>
    public JsonObject Message(JsonObject interaction, string id)
    {
        var message = id == "@original" ? Original(interaction) : world.Messages.Find(id);
        return message?.TextOrNull("interaction_id") == interaction.Text("id") ? message : throw DiscordErrors.UnknownMessage;
    }

    public JsonObject Edit(JsonObject interaction, JsonObject message, MessageChange change)
    {
        var edited = world.Messages.Edit(message, change with { Flags = (change.Flags ?? message.Number("flags")) & ~MessageFlag.Loading });
        if (interaction.Text("state") == "deferred")
            Advance(interaction, "answered");
        return edited;
    }

    private JsonObject? Original(JsonObject interaction) =>
        interaction.TextOrNull("original_id") is { } id ? world.Messages.Find(id) : null;

    private JsonObject Think(JsonObject interaction, JsonObject data)
    {
        var ephemeral = data.Number("flags") & MessageFlag.Ephemeral;
        var draft = new Draft { Flags = MessageFlag.Loading | ephemeral };
        return Post(interaction, draft, first: true, state: "deferred");
    }

    private JsonObject? ShowModal(JsonObject interaction, JsonObject data)
    {
        var errors = new FieldErrors();
        errors.ReadText(data, "title", (1, 45), "data.title");
        errors.ReadText(data, "custom_id", (1, 100), "data.custom_id");
        if (errors.ReadObjects(data, "components", 5, "data.components").Count == 0)
            errors.Add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        errors.ThrowIfAny();
        var shown = interaction.Copy();
        shown["modal"] = data.DeepClone();
        Advance(shown, "answered");
        return null;
    }

    private JsonObject Post(JsonObject interaction, Draft draft, bool first, string state = "answered")
    {
        var channel = world.Channels.Get(interaction.Text("channel_id"));
        var message = world.Messages.Post(channel, draft with
        {
            AuthorId = interaction.Text("bot_id"),
            Interaction = interaction,
            FirstAnswer = first,
            OnlyFor = (draft.Flags & MessageFlag.Ephemeral) != 0 ? interaction.Text("user_id") : null,
        });
        var advanced = world.Interactions.Get(interaction.Text("id")).Copy();
        advanced["messages"] = advanced.Texts("messages").Append(message.Text("id")).ToJson();
        if (first)
            advanced["original_id"] = message.Text("id");
        Advance(advanced, state);
        return message;
    }

    private void Advance(JsonObject interaction, string state)
    {
        var advanced = interaction.Copy();
        advanced["state"] = state;
        world.Interactions.Change(advanced);
    }

    private static RefusedException WrongType(string message) => DiscordErrors.InvalidField("type", "BASE_TYPE_CHOICES", message);
}
