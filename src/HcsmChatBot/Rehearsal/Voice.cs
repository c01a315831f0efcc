using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Rehearsal;

/// <summary>Says in the room what somebody scripted is to say.</summary>
/// <param name="language">The locale of those who speak.</param>
internal sealed class Voice(RehearsalApi room, Community community, string language)
{
    private readonly Dictionary<(ulong Place, string Speaker), ulong> last = [];

    public bool Knows(string speaker) => room.HasMember(community.Guild, Key(speaker));

    /// <summary>They are there from now on.</summary>
    /// <returns>The name.</returns>
    public string Introduce(string speaker)
    {
        Enter(speaker);
        return speaker;
    }

    /// <param name="line">With the speaker's name as it is to be shown.</param>
    /// <param name="prompt">The prompt it is about: said in its thread where it has one.</param>
    /// <returns>False where the room did not take it: the channel is gone, the bot has no such command.</returns>
    public bool Say(ScriptLine line, ulong channel, ulong? prompt)
    {
        try
        {
            var speaker = Enter(line.Speaker);
            if (line.Command is { } command)
                room.RunCommand(channel, new RehearsalCommand(speaker, command));
            else if (prompt is not { } thread || !TrySay(line, thread, speaker))
                Post(line, channel, speaker);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private ulong Enter(string speaker) => room.EnsureMember(community.Guild, new RehearsalMember(Key(speaker), speaker, Locale: language));

    private static string Key(string speaker) => $"script:{speaker}";

    private bool TrySay(ScriptLine line, ulong thread, ulong speaker)
    {
        try
        {
            Post(line, thread, speaker);
            return true;
        }
        catch (RefusedException)
        {
            // Prompts have no threads here, or this one is locked.
            return false;
        }
    }

    private void Post(ScriptLine line, ulong place, ulong speaker)
    {
        var parent = line.ReplyTo is { } name && last.TryGetValue((place, name), out var known) ? known : (ulong?)null;
        JsonObject posted;
        try
        {
            posted = room.PostMessage(place, new RehearsalMessage(speaker, line.Text, parent));
        }
        catch (RefusedException) when (parent is not null)
        {
            // What it answers was deleted.
            posted = room.PostMessage(place, new RehearsalMessage(speaker, line.Text));
        }

        last[(place, line.Speaker)] = ulong.Parse(posted["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);
    }
}
