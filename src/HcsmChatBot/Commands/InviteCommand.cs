using System.CommandLine;
using System.Net;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Rest;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Commands;

/// <summary>invite: prints the link that lets the bot into a server, with the least permissions.</summary>
internal static class InviteCommand
{
    public static Command Create(GlobalOptions given)
    {
        var application = NumberOption.Optional("--application", "The application's id, from the developer portal; asked of Discord with the bot's token if left out.", (Least: 1UL, Most: ulong.MaxValue));
        var withoutEvents = new Option<bool>("--without-events") { Description = "Do not ask to show chats in the server's list of events." };
        var command = new Command("invite", "Print the link that invites the bot into a server, and what it asks for.") { application, withoutEvents };
        GlobalOptions.On(command, async (parsed, stopping) =>
        {
            var files = given.FilesOf(parsed);
            var id = parsed.GetValue(application) ?? await ApplicationOfAsync(given.SettingsOf(parsed, files).Read<ConnectionOptions>(ConnectionOptions.Section), stopping);
            foreach (var line in new Invitation(id, !parsed.GetValue(withoutEvents)).Lines(Texts.Load(files)))
                Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static async Task<ulong> ApplicationOfAsync(ConnectionOptions connection, CancellationToken stopping)
    {
        var discord = connection.ToDiscordOptions()
            ?? throw new SettingsException("Neither --application nor a token is given: expected the id of your application, from the developer portal, after --application, or the bot's token in Discord:TokenFile (HCSM_DISCORD__TOKENFILE).");
        try
        {
            using var http = new HttpClient();
            using var rest = new DiscordRest(discord, http, TimeProvider.System, NullLogger<DiscordRest>.Instance);
            return (await rest.GetApplicationAsync(stopping)).Id;
        }
        catch (DiscordException refusal) when (refusal.Status == HttpStatusCode.Unauthorized)
        {
            throw new SettingsException("Discord:Token: Discord refuses it; expected the bot's token, copied anew from the developer portal, or the application's id after --application.");
        }
        catch (DiscordFailureException failure)
        {
            var id = BotToken.BotIn(discord.Token)
                ?? throw new SettingsException($"Discord could not be asked which application this is ({failure.Message}); expected its id, from the developer portal, after --application.");
            await Console.Error.WriteLineAsync($"Discord could not be asked: {failure.Message} The id in the link is taken from the token. That of an old application is another; give it with --application then.");
            return id;
        }
    }
}
