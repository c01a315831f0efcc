namespace HcsmChatBot.Sandbox;

/// <summary>Discord's REST API, version 10: the table of contents. https://docs.discord.com/developers/reference</summary>
internal static class RestApi
{
    public static void Map(IEndpointRouteBuilder app, World world, GatewaySessions sessions, RateLimits limits)
    {
        var routes = new RestRoutes(app.MapGroup("/api/v10"), world, limits);
        GatewayRoutes.Map(routes, sessions);
        ApplicationRoutes.Map(routes);
        GuildRoutes.Map(routes);
        ChannelRoutes.Map(routes);
        MessageRoutes.Map(routes, new NonceMemory(world));
        ReactionRoutes.Map(routes);
        ThreadRoutes.Map(routes);
        ScheduledEventRoutes.Map(routes);
        CommandRoutes.Map(routes);
        InteractionRoutes.Map(routes, new InteractionAnswers(world));
    }
}
