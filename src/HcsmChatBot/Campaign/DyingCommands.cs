using System.Text.Json.Nodes;
using HcsmChatBot.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>Commands to a bot that may be killed over them: what failed, or got no answer, is given again, as a person would.</summary>
internal sealed class DyingCommands(RehearsalApi sandbox, MortalBot bot)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    /// <summary>Waits until the bot has been there, and its commands can be used.</summary>
    public async Task UsableAsync(CancellationToken stopping)
    {
        while (!sandbox.World()["guilds"]!.AsArray().Any(guild => guild!["commands"]!.AsArray().Count > 0))
        {
            await bot.ConnectedAsync(stopping);
            await Task.Delay(Glance, stopping);
        }
    }

    /// <param name="meanwhile">Done when it was given for the first time.</param>
    /// <returns>The ids of the interactions: any of them may be the one that was obeyed.</returns>
    public async Task<IReadOnlyList<ulong>> GiveAsync(ulong channel, RehearsalCommand command, Func<Task> meanwhile, CancellationToken stopping)
    {
        for (var asked = new List<ulong>(); ;)
        {
            await bot.ConnectedAsync(stopping);
            asked.Add(sandbox.RunCommand(channel, command with { Options = command.Options?.DeepClone().AsObject() }));
            if (asked.Count == 1)
                await meanwhile();
            if (await IsAnsweredAsync(asked[^1], stopping))
                return asked;
        }
    }

    public static RehearsalCommand Command(ulong member, string name, JsonObject? options = null) => new(member, $"{SlashCommands.Chat} {name}", options);

    private async Task<bool> IsAnsweredAsync(ulong interaction, CancellationToken stopping)
    {
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < LongestAnswer;)
        {
            await bot.ConnectedAsync(stopping);
            switch (sandbox.StateOf(interaction)["state"]!.GetValue<string>())
            {
                case "answered":
                    return true;
                case "failed":
                    return false;
                default:
                    await Task.Delay(Glance, stopping);
                    break;
            }
        }

        return false;
    }
}
