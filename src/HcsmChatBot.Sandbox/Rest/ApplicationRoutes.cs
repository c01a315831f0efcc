namespace HcsmChatBot.Sandbox;

/// <summary>Who the bot is. https://docs.discord.com/developers/resources/application</summary>
internal static class ApplicationRoutes
{
    public static void Map(RestRoutes routes)
    {
        routes.Get("applications/@me", call => call.World.Applications.Render(call.Application));
        routes.Get("oauth2/applications/@me", call => call.World.Applications.Render(call.Application));
        routes.Get("users/@me", call => call.World.Users.RenderOwn(call.BotId));
        routes.Get("users/{user}", call => call.World.Users.Render(call.Id("user")));
        routes.Get("users/@me/guilds", call => call.World.Members.GuildsOf(call.BotId)
            .Select(call.World.Guilds.Get).Select(guild => call.World.Guilds.RenderFor(guild, call.BotId)).ToJson());
        routes.Delete("users/@me/guilds/{guild}", call =>
        {
            call.World.Applications.Remove(call.Application, call.Guild().Text("id"));
            return RestAnswer.Nothing;
        });
        routes.Post("users/@me/channels", call =>
        {
            var recipient = call.Body["recipient_id"]?.ToString() ?? throw DiscordErrors.InvalidField("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
            return call.World.Channels.Render(call.World.Channels.EnsureDirect(call.BotId, recipient));
        });
    }
}
