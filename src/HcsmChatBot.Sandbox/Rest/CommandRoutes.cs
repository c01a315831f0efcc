using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#endpoints</summary>
internal static class CommandRoutes
{
    public static void Map(RestRoutes routes)
    {
        foreach (var commands in (string[])["applications/{application}/commands", "applications/{application}/guilds/{guild}/commands"])
        {
            routes.Get(commands, List);
            routes.Put(commands, Overwrite);
            routes.Post(commands, Create);
            routes.Get(commands + "/{command}", call => Commands.Render(One(call), withLocalizations: true));
            routes.Patch(commands + "/{command}", Change);
            routes.Delete(commands + "/{command}", Delete);
        }
    }

    private static RestAnswer List(RestCall call)
    {
        var (application, guild) = Owner(call);
        return call.World.Commands.Of(application, guild).Select(command => Commands.Render(command, call.Asks("with_localizations"))).ToJson();
    }

    private static RestAnswer Overwrite(RestCall call)
    {
        var (application, guild) = Owner(call);
        CommandRules.CheckAll(call.Bodies);
        return call.World.Commands.Overwrite(application, guild, call.Bodies).Select(command => Commands.Render(command, withLocalizations: true)).ToJson();
    }

    private static RestAnswer Create(RestCall call)
    {
        var (application, guild) = Owner(call);
        CommandRules.Check(call.Body);
        var (command, created) = call.World.Commands.Upsert(application, guild, call.Body);
        return new RestAnswer(created ? 201 : 200, Commands.Render(command, withLocalizations: true));
    }

    private static RestAnswer Change(RestCall call)
    {
        var command = One(call);
        var changed = command.Copy();
        foreach (var (field, value) in call.Body)
            changed[field] = value?.DeepClone();
        CommandRules.Check(changed);
        return Commands.Render(call.World.Commands.Change(command, call.Body), withLocalizations: true);
    }

    private static RestAnswer Delete(RestCall call)
    {
        call.World.Commands.Remove(One(call));
        return RestAnswer.Nothing;
    }

    private static JsonObject One(RestCall call)
    {
        var (application, guild) = Owner(call);
        return call.World.Commands.Get(application, guild, call.Id("command"));
    }

    private static (string Application, string? Guild) Owner(RestCall call)
    {
        if (call.Id("application") != call.Application.Text("id"))
            throw DiscordErrors.NotYourApplication;
        if (call.Http.Request.RouteValues["guild"] is null)
            return (call.Application.Text("id"), null);
        var known = call.World.Members.Find(call.Id("guild"), call.BotId) is not null;
        return known ? (call.Application.Text("id"), call.Id("guild")) : throw DiscordErrors.MissingAccess;
    }
}
