using System.Net;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Rest;
using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace HcsmChatBot.Doctor;

/// <summary>Whether there is a token, whether it looks like one, who else may read it, and whether Discord takes it. It is never shown.</summary>
internal sealed class TokenCheck(Installation place) : Check, IDisposable
{
    private readonly HttpClient http = new();
    private DiscordRest? rest;

    public override string Name => "token";

    /// <summary>Null unless Discord has taken the token: then nothing more can be asked of it.</summary>
    public Acquaintance? Known { get; private set; }

    public void Dispose()
    {
        rest?.Dispose();
        http.Dispose();
    }

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        if (place.Discord is not { } discord)
            return [new Finding(Name, Grade.Warning, "No token is set, so the bot would start a rehearsal, and Discord's side was not looked at.", "Put the bot's token into a file and name it with Discord:TokenFile.")];
        rest = new DiscordRest(discord, http, place.Time, NullLogger<DiscordRest>.Instance);
        List<Finding> findings = [.. JudgeKeeping(), .. JudgeShape(discord.Token)];
        try
        {
            var self = await rest.GetSelfAsync(stopping);
            Known = new Acquaintance(rest, self, await rest.GetApplicationAsync(stopping), await rest.GetOwnGuildsAsync(stopping));
            findings.Add(new Finding(Name, Grade.Ok, $"Discord takes the token: it is {self.Name}'s (application {Known.Application.Id}).") { Facts = new Dictionary<string, object?> { ["application"] = $"{Known.Application.Id}", ["bot"] = $"{self.Id}" } });
        }
        catch (DiscordFailureException failure)
        {
            findings.Add(Judge(failure, discord.ApiBase));
        }

        return findings;
    }

    internal static Finding Judge(DiscordFailureException failure, Uri api) => failure switch
    {
        DiscordException { Status: HttpStatusCode.Unauthorized } when AddressCheck.IsDiscord(api) =>
            new Finding("token", Grade.Failure, "Discord refuses the token: it was reset, or is another thing than the bot's token.", "Copy it anew from the developer portal (Bot, Reset Token)."),
        DiscordException { Status: HttpStatusCode.Unauthorized } =>
            new Finding("token", Grade.Failure, $"{api.Host}, which is not Discord, refuses the token.", "Set Discord:ApiBase to Discord's own address if this bot serves a community; else take the token that this Discord gave."),
        DiscordException => new Finding("token", Grade.Failure, $"Discord does not answer as to a bot: {failure.Message}", "Run doctor again; look at discordstatus.com."),
        _ => new Finding("token", Grade.Failure, $"Discord cannot be reached from here: {failure.Message}", "Look at this machine's network, name server, proxy and firewall; the bot must reach discord.com and gateway.discord.gg at port 443."),
    };

    internal static IEnumerable<Finding> JudgeShape(string token) => BotToken.BotIn(token) is null
        ? [new Finding("token-shape", Grade.Warning, "The token does not look like a bot's: three parts between dots, the first of them an id. The client secret and the public key are other things.", "Copy the token from the developer portal, under Bot.")]
        : [];

    private IEnumerable<Finding> JudgeKeeping()
    {
        if (place.Connection.TokenFileWarning is { } warning)
            yield return new Finding("token-file", Grade.Warning, warning);
        if (place.Settings.Providers.OfType<JsonConfigurationProvider>().Any(file => file.TryGet("Discord:Token", out var token) && token is { Length: > 0 }))
            yield return new Finding("token-file", Grade.Warning, "The token stands in appsettings.json, which is easily copied and shown to others.", "Put it into a file of its own that only the bot's account can read, and name that with Discord:TokenFile.");
    }
}
