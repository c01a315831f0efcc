using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Messages as Discord shows them. https://docs.discord.com/developers/resources/message#message-object</summary>
internal sealed class MessageView(World world)
{
    /// <param name="nonce">Only in the answer to the post and in its dispatch; a message read again has none.</param>
    /// <param name="viewer">Whose reactions count as "me"; null for the author.</param>
    public JsonObject Render(JsonObject message, JsonNode? nonce = null, string? viewer = null)
    {
        var document = RenderAlone(message);
        if (message.Items("reactions").Count > 0)
            document["reactions"] = Reactions.Render(message, viewer ?? message.Text("author_id"));
        if (nonce is not null)
            document["nonce"] = nonce.DeepClone();
        if (message.TextOrNull("reply_to") is { } repliedTo)
        {
            document["message_reference"] = Reference(message, repliedTo);
            document["referenced_message"] = world.Messages.Find(repliedTo) is { } referenced ? RenderAlone(referenced) : null;
        }

        if (world.Channels.Find(message.Text("id")) is { } thread)
            document["thread"] = world.Channels.Render(thread);
        return document;
    }

    /// <summary>With guild_id and member, as MESSAGE_CREATE and MESSAGE_UPDATE carry it.</summary>
    public JsonObject RenderForDispatch(JsonObject channel, JsonObject message, JsonNode? nonce)
    {
        var document = Render(message, nonce);
        if (channel.TextOrNull("guild_id") is not { } guildId)
            return document;
        document["guild_id"] = guildId;
        if (world.Members.Find(guildId, message.Text("author_id")) is { } member && message["interaction_id"] is null)
            document["member"] = Members.RenderWithoutUser(member);
        return document;
    }

    public static Happening Happening(string name, JsonObject data, JsonObject channel, string? onlyFor) => new(name, data)
    {
        GuildId = channel.TextOrNull("guild_id"),
        Channel = channel,
        OnlyFor = onlyFor,
        OnlyBot = channel.TextOrNull("bot_id"),
        Needs = channel["guild_id"] is null ? Intents.DirectMessages : Intents.GuildMessages,
    };

    private JsonObject RenderAlone(JsonObject message)
    {
        var document = new JsonObject
        {
            ["id"] = message.Text("id"),
            ["type"] = message.Number("type"),
            ["channel_id"] = message.Text("channel_id"),
            ["author"] = world.Users.Render(message.Text("author_id")),
            ["content"] = message.Text("content"),
            ["timestamp"] = message.Text("timestamp"),
            ["edited_timestamp"] = message.TextOrNull("edited_timestamp"),
            ["tts"] = false,
            ["pinned"] = false,
            ["flags"] = message.Number("flags"),
            ["mention_everyone"] = message.Flag("mention_everyone"),
            ["mentions"] = message.Texts("mentions").Select(world.Users.Render).ToJson(),
            ["mention_roles"] = message.Items("mention_roles").DeepClone(),
            ["attachments"] = message.Objects("attachments").Select(world.Attachments.Render).ToJson(),
            ["embeds"] = message.Items("embeds").DeepClone(),
            ["components"] = message.Items("components").DeepClone(),
        };
        if (world.Interactions.Find(message.TextOrNull("interaction_id")) is { } interaction)
            Credit(document, interaction);
        return document;
    }

    private void Credit(JsonObject document, JsonObject interaction)
    {
        document["application_id"] = interaction.Text("application_id");
        document["webhook_id"] = interaction.Text("application_id");
        document["interaction_metadata"] = Metadata(interaction);
    }

    /// <summary>https://docs.discord.com/developers/resources/message#message-interaction-metadata-object</summary>
    private JsonObject Metadata(JsonObject interaction)
    {
        var metadata = new JsonObject
        {
            ["id"] = interaction.Text("id"),
            ["type"] = interaction.Number("type"),
            ["user"] = world.Users.Render(interaction.Text("user_id")),
            ["authorizing_integration_owners"] = interaction["payload"]!["authorizing_integration_owners"]!.DeepClone(),
        };
        if (interaction.Number("type") == InteractionType.Component)
            metadata["interacted_message_id"] = interaction.TextOrNull("message_id");
        AddTarget(metadata, interaction["payload"]!["data"]!.AsObject());
        if (world.Interactions.Find(interaction.TextOrNull("opener_id")) is { } opener)
            metadata["triggering_interaction_metadata"] = Metadata(opener);
        return metadata;
    }

    /// <summary>Whom or what the command was called on.</summary>
    private void AddTarget(JsonObject metadata, JsonObject data)
    {
        if (data.TextOrNull("target_id") is not { } target)
            return;
        if (data.Number("type") == CommandType.OnMessage)
            metadata["target_message_id"] = target;
        else
            metadata["target_user"] = world.Users.Render(target);
    }

    private JsonObject Reference(JsonObject message, string repliedTo)
    {
        var reference = new JsonObject { ["type"] = 0, ["message_id"] = repliedTo, ["channel_id"] = message.Text("channel_id") };
        if (world.Channels.Find(message.Text("channel_id"))?.TextOrNull("guild_id") is { } guildId)
            reference["guild_id"] = guildId;
        return reference;
    }
}
