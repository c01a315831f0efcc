using System.Text.Json.Nodes;
using HcsmChatBot.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Campaign;

/// <summary>One chat in which people talk while the bot dies and its connection breaks.</summary>
/// <param name="chance">The same seed dies of the same.</param>
/// <param name="died">Called with each death, when it has happened.</param>
internal sealed class DyingChat(RehearsalApi sandbox, MortalBot bot, Talk talk, Random chance, Action<Death> died)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    /// <summary>Nobody edits twice in one millisecond, which is as far as the archive tells edits apart.</summary>
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMilliseconds(2);

    /// <summary>A command that was refused posts nothing.</summary>
    private static readonly TimeSpan LongestPost = TimeSpan.FromSeconds(5);

    /// <summary>Long enough to be killed in.</summary>
    private const int SlowPost = 2_000;

    private readonly DyingCommands commands = new(sandbox, bot);

    /// <param name="script">For each event, whether the connection breaks and whether the bot dies after it.</param>
    /// <returns>The ids of the commands that started it: any of them may be the one that was obeyed.</returns>
    public async Task<IReadOnlyList<ulong>> HoldAsync(ulong moderator, (bool[] Cuts, bool[] Kills) script, Disturbances disturbances, CancellationToken stopping)
    {
        var last = script.Kills.Length - 1;
        var start = DyingCommands.Command(moderator, SlashCommands.Start, new JsonObject { ["title"] = $"Chat {talk.Channel}" });
        var starts = await StepAsync(start, DeathAt(0), stopping);
        for (var turn = 0; turn <= last; turn++)
        {
            talk.Act(TimeProvider.System.GetUtcNow());
            await Task.Delay(BetweenActs, stopping);
            if (script.Cuts[turn])
                await CutAsync(disturbances, stopping);
            if (turn > 0 && turn < last && DeathAt(turn) is { } death)
                await DieAsync(moderator, death, $"Question {turn}?", stopping);
        }

        await StepAsync(DyingCommands.Command(moderator, SlashCommands.End), last > 0 ? DeathAt(last) : null, stopping);
        return starts;

        Death? DeathAt(int turn) => script.Kills[turn] ? Death.Draw(chance) : null;
    }

    private Task DieAsync(ulong moderator, Death death, string question, CancellationToken stopping) => death.IsAtPost
        ? StepAsync(DyingCommands.Command(moderator, SlashCommands.Topic, new JsonObject { ["topic"] = question }), death, stopping)
        : DieAsync(death, fault: null, stopping);

    /// <summary>A command, over which the bot may die.</summary>
    private Task<IReadOnlyList<ulong>> StepAsync(RehearsalCommand command, Death? death, CancellationToken stopping) => commands.GiveAsync(
        talk.Channel,
        command,
        () => death is null ? Task.CompletedTask : DieAsync(death, death.IsAtPost ? Plan(death) : null, stopping),
        stopping);

    private int Plan(Death death) => sandbox.Disturb(
        death.Moment == DeathMoment.BeforePost ? new RestFault.Slow(SlowPost) : new RestFault.LostReply(), new RestOccasion("POST", $"channels/{talk.Channel}/messages"));

    private async Task DieAsync(Death death, int? fault, CancellationToken stopping)
    {
        if (death.Moment == DeathMoment.Starting)
            await bot.StartingAsync(death.Share, stopping);
        else
            await bot.ConnectedAsync(stopping);
        if (fault is { } planned)
            await StruckAsync(planned, stopping);
        if (death.Moment != DeathMoment.Starting)
            await Task.Delay(death.Grace, stopping);
        await (death.Moment == DeathMoment.Asked ? bot.EndAsync(stopping) : bot.DieAsync(stopping));
        died(death);
    }

    private async Task StruckAsync(int fault, CancellationToken stopping)
    {
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < LongestPost;)
        {
            if (!sandbox.Waits(fault))
                return;
            await Task.Delay(Glance, stopping);
        }

        sandbox.ClearFaults(fault);
    }

    /// <summary>Only a connection that lives can be disturbed.</summary>
    private async Task CutAsync(Disturbances disturbances, CancellationToken stopping)
    {
        await bot.ConnectedAsync(stopping);
        disturbances.Next();
    }
}
