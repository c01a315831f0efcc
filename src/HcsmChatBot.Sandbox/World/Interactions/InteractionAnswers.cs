using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>
/// What a bot may answer, and when. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
/// </summary>
internal sealed class InteractionAnswers(World world)
{
    /// <summary>The first answer.</summary>
    /// <returns>The message it made or changes, if any.</returns>
    public JsonObject? Answer(string id, string token, JsonObject body, IReadOnlyList<FormUpload> files)
    {
        if (world.Interactions.Find(id) is not { } interaction || interaction.Text("token") != token)
            throw DiscordErrors.UnknownInteraction;
        if (interaction.Text("state") is "deferred" or "answered")
            throw DiscordErrors.AlreadyAcknowledged;
        if (world.Interactions.IsExpired(interaction))
            throw DiscordErrors.UnknownInteraction;
        var data = body["data"] as JsonObject ?? [];
        return CallbackType.Require(interaction, body) switch
        {
            CallbackType.Reply => Post(interaction, MessageBody.ReadAnswer(data, files), first: true),
            CallbackType.Defer => Think(interaction, data),
            CallbackType.DeferUpdate => Acknowledge(interaction),
            CallbackType.Update => Update(interaction, data, files),
            CallbackType.Choices => Suggest(interaction, data),
            _ => ShowModal(interaction, data),
        };
    }

    /// <summary>A further message. While the answer is still deferred, it fills that in.</summary>
    public JsonObject FollowUp(JsonObject interaction, Draft draft) =>
        Original(interaction) is { } thinking && (thinking.Number("flags") & MessageFlag.Loading) != 0
            ? Edit(interaction, thinking, new MessageChange(draft.Content, draft.Embeds, draft.Components, null, draft.AllowedMentions) { Files = draft.Files })
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
        return interaction.Number("type") == InteractionType.Autocomplete ? throw DiscordErrors.UnknownWebhook : interaction;
    }

    /// <summary>One of the interaction's own messages; "@original" is the first answer, or the message with the component when that is what is updated.</summary>
    public JsonObject Message(JsonObject interaction, string id)
    {
        var wanted = id == "@original" ? interaction.TextOrNull("original_id") : id;
        return world.Messages.Find(wanted) is { } message && interaction.Texts("messages").Contains(wanted) ? message : throw DiscordErrors.UnknownMessage;
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

    /// <summary>The message will be edited later, or not at all: nobody sees that the bot is at it, so nobody is told when it never finishes.</summary>
    private JsonObject Acknowledge(JsonObject interaction)
    {
        var message = ComponentsMessage(interaction);
        var acknowledged = WithMessage(interaction, message, isOriginal: true);
        acknowledged["quiet"] = true;
        Advance(acknowledged, "deferred");
        return message;
    }

    private JsonObject Update(JsonObject interaction, JsonObject data, IReadOnlyList<FormUpload> files)
    {
        var message = ComponentsMessage(interaction);
        var updated = world.Messages.Edit(message, MessageBody.ReadChange(data, message, files));
        Advance(WithMessage(interaction, message, isOriginal: true), "answered");
        return updated;
    }

    private JsonObject ComponentsMessage(JsonObject interaction) =>
        world.Messages.Find(interaction.Text("message_id")) ?? throw DiscordErrors.UnknownMessage;

    private JsonObject? Suggest(JsonObject interaction, JsonObject data)
    {
        var suggested = interaction.Copy();
        suggested["choices"] = ChoiceRules.Read(interaction, data);
        Advance(suggested, "answered");
        return null;
    }

    private JsonObject? ShowModal(JsonObject interaction, JsonObject data)
    {
        var shown = interaction.Copy();
        shown["modal"] = ModalRules.Read(data);
        Advance(shown, "answered");
        return null;
    }

    private JsonObject Post(JsonObject interaction, Draft draft, bool first, string state = "answered")
    {
        var channel = world.Channels.Get(interaction.Text("channel_id"));
        var answered = first ? interaction.TextOrNull("message_id") : null;
        var message = world.Messages.Post(channel, draft with
        {
            AuthorId = interaction.Text("bot_id"),
            Interaction = interaction,
            FirstAnswer = first && answered is null,
            ReplyTo = IsShownWith(draft, answered) ? answered : null,
            OnlyFor = (draft.Flags & MessageFlag.Ephemeral) != 0 ? interaction.Text("user_id") : null,
        });
        Advance(WithMessage(world.Interactions.Get(interaction.Text("id")), message, first), state);
        return message;
    }

    /// <summary>The answer to a button refers to its message, unless that would show an ephemeral to others.</summary>
    private bool IsShownWith(Draft draft, string? answered) =>
        world.Messages.Find(answered) is { } message && (message["only_for"] is null || (draft.Flags & MessageFlag.Ephemeral) != 0);

    private static JsonObject WithMessage(JsonObject interaction, JsonObject message, bool isOriginal)
    {
        var changed = interaction.Copy();
        changed["messages"] = changed.Texts("messages").Append(message.Text("id")).ToJson();
        if (isOriginal)
            changed["original_id"] = message.Text("id");
        return changed;
    }

    private void Advance(JsonObject interaction, string state)
    {
        var advanced = interaction.Copy();
        advanced["state"] = state;
        world.Interactions.Change(advanced);
    }
}
