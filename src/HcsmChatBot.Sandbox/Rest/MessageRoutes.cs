using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/message</summary>
internal static class MessageRoutes
{
    public static void Map(RestRoutes routes, NonceMemory nonces)
    {
        routes.Post("channels/{channel}/messages", call => Post(call, nonces), new RouteLimit("POST channels/{channel}/messages", 5, 5));
        routes.Get("channels/{channel}/messages", Page);
        routes.Get("channels/{channel}/messages/{message}", call => Seen(call, One(call, Permission.ReadMessageHistory)));
        routes.Patch("channels/{channel}/messages/{message}", Edit);
        routes.Delete("channels/{channel}/messages/{message}", Delete, new RouteLimit("DELETE channels/{channel}/messages/{message}", 5, 1));
        routes.Post("channels/{channel}/messages/bulk-delete", DeleteAll);
    }

    private static RestAnswer Post(RestCall call, NonceMemory nonces)
    {
        var draft = MessageBody.Read(call.Body, call.Files);
        var channel = call.Channel();
        Postings.RequireAllowed(call.World, channel, call.BotId);
        if (draft.Embeds.Count > 0)
            call.World.Permissions.Require(channel, call.BotId, Permission.EmbedLinks);
        if (draft.Files.Count > 0)
            call.World.Permissions.Require(channel, call.BotId, Permission.AttachFiles);
        var nonce = draft.Nonce?.ToString();
        if (nonce is not null && call.Body.Flag("enforce_nonce") && call.World.Messages.Find(nonces.Find(call.BotId, nonce)) is { } earlier)
            return call.World.Messages.Render(earlier, draft.Nonce);
        var message = call.World.Messages.Post(channel, draft with { AuthorId = call.BotId, ReplyTo = RepliedTo(call, channel) });
        if (nonce is not null)
            nonces.Remember(call.BotId, nonce, message.Text("id"));
        return call.World.Messages.Render(message, draft.Nonce);
    }

    private static string? RepliedTo(RestCall call, JsonObject channel)
    {
        if (call.Body["message_reference"] is not JsonObject reference || reference["message_id"]?.ToString() is not { } id)
            return null;
        if (Postings.IsThere(call.World, channel, id))
            return id;
        return reference.ContainsKey("fail_if_not_exists") && !reference.Flag("fail_if_not_exists")
            ? null
            : throw DiscordErrors.InvalidField("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private static RestAnswer Page(RestCall call)
    {
        var channel = call.Channel();
        var limit = call.Limit(most: 100, usual: 50);
        var history = call.World.Messages.HistoryOf(channel.Text("id"));
        var ids = call.QueryId("around") is { } middle ? history.Around(middle, limit)
            : call.QueryId("after") is { } after ? history.After(after, limit)
            : history.Before(call.QueryId("before") ?? ulong.MaxValue, limit);
        if (!call.World.Permissions.Allow(channel, call.BotId, Permission.ReadMessageHistory))
            ids = [];
        return ids.Select(id => Seen(call, call.World.Messages.Find(id)!)).ToJson();
    }

    private static RestAnswer Edit(RestCall call)
    {
        var message = One(call, 0);
        if (message.Text("author_id") != call.BotId)
            throw DiscordErrors.NotYourMessage;
        return Seen(call, call.World.Messages.Edit(message, MessageBody.ReadChange(call.Body, message, call.Files)));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var message = One(call, 0);
        if (message.Text("author_id") != call.BotId)
            call.Channel(Permission.ManageMessages);
        Postings.RequireDeletable(call.World, call.Channel(), call.BotId);
        call.World.Messages.Delete(message);
        return RestAnswer.Nothing;
    }

    /// <summary>https://docs.discord.com/developers/resources/message#bulk-delete-messages</summary>
    private static RestAnswer DeleteAll(RestCall call)
    {
        var channel = call.Channel(Permission.ManageMessages);
        if (channel["guild_id"] is null)
            throw DiscordErrors.WrongChannelType;
        call.World.Messages.DeleteAll(channel, BulkDelete.Read(call.Body, call.World.Clock.GetUtcNow()));
        return RestAnswer.Nothing;
    }

    private static JsonObject Seen(RestCall call, JsonObject message) => call.World.Messages.Render(message, viewer: call.BotId);

    private static JsonObject One(RestCall call, ulong permission) =>
        call.World.Messages.Get(call.Channel(permission).Text("id"), call.Id("message"));
}
