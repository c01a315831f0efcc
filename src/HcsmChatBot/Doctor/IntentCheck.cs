using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Doctor;

/// <summary>Whether the developer portal grants what the bot asks of the gateway.</summary>
internal sealed class IntentCheck(Installation place, Acquaintance known) : Check
{
    private static readonly (int Intent, string Name)[] Privileged =
    [
        (GatewayIntent.MessageContent, "Message Content Intent"), (GatewayIntent.GuildMembers, "Server Members Intent"), (GatewayIntent.GuildPresences, "Presence Intent"),
    ];

    public override string Name => "intents";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<Finding>>([.. Judge(known.Application, place.Discord!.Intents)]);

    internal static IEnumerable<Finding> Judge(Application application, int asked)
    {
        string[] missing = [.. Privileged.Where(each => (asked & each.Intent) != 0 && !application.Grants(each.Intent)).Select(each => each.Name)];
        foreach (var name in missing)
            yield return new Finding("intents", Grade.Failure, $"{name} is switched off: Discord closes the connection (code 4014), and the bot ends with status 3.", $"Switch on {name} in the developer portal, under Bot, then start the bot again.") { Facts = new Dictionary<string, object?> { ["missing"] = name } };
        if (missing.Length == 0)
            yield return new Finding("intents", Grade.Ok, "The intents that the bot asks for are switched on.");
        foreach (var (_, name) in Privileged.Where(each => (asked & each.Intent) == 0 && application.Grants(each.Intent)))
            yield return new Finding("intents", Grade.Note, $"{name} is switched on, and the bot does not use it.", "Switch it off in the developer portal: what is not needed should not be allowed.");
    }
}
