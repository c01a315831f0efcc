using HcsmChatBot.Rehearsal;
using HcsmChatBot.Settings;
using HcsmChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Replay;

/// <summary>The bot runs in another process: it is at rest when its archive holds all that was said and every command is answered.</summary>
/// <param name="dataDirectory">The bot's.</param>
/// <param name="beforeEach">Called before each line is posted.</param>
internal sealed class OwnProcessStage(ReplayScene scene, string dataDirectory, Func<CancellationToken, Task> beforeEach) : ReplayStage(scene)
{
    private readonly List<ulong> said = [];
    private (ulong Channel, SandboxCommand Command)? asked;
    private bool hasCommands;

    protected override TimeSpan Glance => TimeSpan.FromMilliseconds(20);

    public override async Task PostAsync(ulong channel, SandboxMessage message, CancellationToken stopping)
    {
        await beforeEach(stopping);
        await base.PostAsync(channel, message, stopping);
        said.Add(message.Id);
    }

    public override async Task CommandAsync(ulong channel, SandboxCommand command, CancellationToken stopping)
    {
        await base.CommandAsync(channel, command, stopping);
        asked = (channel, command);
    }

    protected override async Task<bool> IsAtRestAsync(CancellationToken stopping)
    {
        if (!(hasCommands = hasCommands || HasCommands()))
            return false;
        if (!await IsAnsweredAsync(stopping) || !await HoldsAllAsync(stopping))
            return false;
        said.Clear();
        return true;
    }

    /// <summary>A command that the bot was too dead to acknowledge within three seconds changed nothing; a person then gives it again: under the next id.</summary>
    private async Task<bool> IsAnsweredAsync(CancellationToken stopping)
    {
        if (asked is not var (channel, command))
            return true;
        var state = Sandbox.Rehearsal.StateOf(command.Id)["state"]!.GetValue<string>();
        if (state == "answered")
            asked = null;
        if (state == "failed")
            await CommandAsync(channel, command with { Id = command.Id + 1 }, stopping);

        return state == "answered";
    }

    /// <summary>The bot has been there, and its commands can be used.</summary>
    private bool HasCommands() => Sandbox.Rehearsal.World()["guilds"]!.AsArray().Any(guild => guild!["commands"]!.AsArray().Count > 0);

    private async Task<bool> HoldsAllAsync(CancellationToken stopping)
    {
        if (said.Count == 0)
            return true;
        try
        {
            using var database = Database.OpenToRead(dataDirectory);
            await using var db = database.Reader();
            var ids = said.Select(id => (long)id).ToArray();
            return await db.Messages.CountAsync(row => ids.Contains(row.Id), stopping) == ids.Length;
        }
        catch (Exception notYet) when (notYet is SettingsException or SqliteException)
        {
            // The bot was killed before it had made its database, or is at work on it.
            return false;
        }
    }
}
