using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Doctor;

/// <summary>Whether each server has the commands of this bot: those of an older one may fail.</summary>
internal sealed class CommandCheck(Installation place, Acquaintance known) : Check
{
    public override string Name => "commands";

    public override async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        var wanted = BotHost.CommandsOf(place.Files, place.Settings);
        List<Finding> findings = [];
        foreach (var guild in known.Guilds)
            findings.Add(Judge(guild, await known.Rest.GetGuildCommandsAsync(known.Application.Id, guild.Id, stopping), wanted));
        return findings;
    }

    internal static Finding Judge(Guild guild, IReadOnlyList<ApplicationCommand> existing, IReadOnlyList<ApplicationCommand> wanted)
    {
        var known = existing.ToDictionary(command => (command.Type, command.Name));
        string[] missing = [.. wanted.Where(command => !known.ContainsKey((command.Type, command.Name))).Select(command => command.Name)];
        string[] different = [.. wanted.Where(command => known.TryGetValue((command.Type, command.Name), out var same) && CommandDifference.Differs(same, command)).Select(command => command.Name)];
        string[] unknown = [.. existing.Where(command => wanted.All(own => (own.Type, own.Name) != (command.Type, command.Name))).Select(command => command.Name)];
        var facts = new Dictionary<string, object?> { ["guild"] = $"{guild.Id}", ["missing"] = missing, ["different"] = different, ["unknown"] = unknown };
        string[] told = [.. Told("missing", missing), .. Told("other than this bot's", different), .. Told("unknown to this bot", unknown)];
        return told.Length == 0
            ? new Finding("commands", Grade.Ok, $"{guild.Name}: the commands are those of this bot.") { Facts = facts }
            : new Finding("commands", Grade.Warning, $"{guild.Name}: commands are {string.Join("; ", told)}.", "Start the bot again: it writes its commands when it connects, and its log says if it could not.") { Facts = facts };
    }

    private static IEnumerable<string> Told(string what, string[] names) => names.Length == 0 ? [] : [$"{what}: {string.Join(", ", names)}"];
}
