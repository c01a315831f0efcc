using System.Collections.Immutable;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Rehearsal;

/// <summary>
/// People who talk by themselves, on the sandbox's clock: who takes part answers each topic as it opens; a newcomer, a latecomer or a self-promoter
/// says their lines and is done. The same seed gives the same pauses.
/// </summary>
internal sealed class ScriptedPeople : IDisposable
{
    /// <summary>How often they look what is asked.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);

    private readonly RehearsalApi room;
    private readonly SandboxClock clock;
    private readonly Script script;
    private readonly Voice voice;
    private readonly ITimer look;
    private readonly ITimer speak;
    private readonly Lock gate = new();
    private readonly PriorityQueue<Spoken, (DateTimeOffset Due, int Number)> toSay = new();
    private readonly Dictionary<ulong, (Random Chance, ulong? Answered)> listening = [];
    private int numbered;

    public ScriptedPeople(RehearsalApi room, SandboxClock clock, Community community, Script script)
    {
        (this.room, this.clock, this.script) = (room, clock, script);
        voice = new Voice(room, community, script.Language);
        look = clock.CreateTimer(_ => Look(), null, Glance, Glance);
        speak = clock.CreateTimer(_ => Speak(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Called when the participants have seen that the chat is over.</summary>
    public Action Left { get; init; } = () => { };

    /// <summary>How many lines are still to be said, not counting those to topics that have not opened.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return toSay.Count;
        }
    }

    /// <summary>Whether the participants are there, waiting for the next topic.</summary>
    public bool Listen
    {
        get
        {
            lock (gate)
                return listening.Count > 0;
        }
    }

    /// <summary>The participants come in: they introduce themselves, or go on to the topic that is open.</summary>
    public void BringParticipants(ulong channel, int seed)
    {
        lock (gate)
        {
            var chance = new Random(seed);
            listening[channel] = (chance, null);
            if (OpenTopic.In(room, channel, out _) is null)
                Plan(script.Part(Script.Introductions), channel, prompt: null, chance);
        }

        Look();
    }

    /// <summary>Somebody new says their part in what is open.</summary>
    /// <param name="part">One of <see cref="Script"/>'s names.</param>
    public void BringGuest(string part, ulong channel, int seed)
    {
        lock (gate)
        {
            var number = NumberOfNext(part);
            var prompt = OpenTopic.In(room, channel, out _)?.Prompt;
            Plan([.. script.Part(part).Select(line => line with { Speaker = voice.Introduce($"{line.Speaker} ({number})") })], channel, prompt, new Random(seed));
        }
    }

    /// <summary>Nobody says any more of what they were to say.</summary>
    public void Silence()
    {
        lock (gate)
        {
            toSay.Clear();
            listening.Clear();
        }
    }

    public void Dispose()
    {
        look.Dispose();
        speak.Dispose();
    }

    private void Look()
    {
        lock (gate)
        {
            foreach (var (channel, (chance, answered)) in listening.ToList())
                Look(channel, chance, answered);
        }
    }

    private void Look(ulong channel, Random chance, ulong? answered)
    {
        try
        {
            if (OpenTopic.In(room, channel, out var isOver) is { } topic && topic.Prompt != answered)
            {
                listening[channel] = (chance, topic.Prompt);
                Plan(script.OnTopic(topic.Label), channel, topic.Prompt, chance);
            }
            else if (isOver && answered is not null)
            {
                listening.Remove(channel);
                Left();
            }
        }
        catch (RefusedException)
        {
            // The channel is gone, and with it the talk.
            listening.Remove(channel);
        }
    }

    /// <summary>Who came in an earlier rehearsal is known to the bot and would not be welcomed.</summary>
    private int NumberOfNext(string part)
    {
        var number = 1;
        while (script.Part(part).Any(line => voice.Knows($"{line.Speaker} ({number})")))
            number++;
        return number;
    }

    /// <summary>People are a little faster or slower than the script says.</summary>
    private void Plan(ImmutableArray<ScriptLine> lines, ulong channel, ulong? prompt, Random chance)
    {
        var now = clock.GetUtcNow();
        foreach (var line in lines)
            toSay.Enqueue(new Spoken(line, channel, prompt), (now + (line.After * (0.75 + (chance.NextDouble() / 2))), ++numbered));
        Arm();
    }

    private void Speak()
    {
        lock (gate)
        {
            while (toSay.TryPeek(out var said, out var when) && when.Due <= clock.GetUtcNow())
            {
                toSay.Dequeue();
                voice.Say(said.Line, said.Channel, said.Prompt);
            }

            Arm();
        }
    }

    private void Arm()
    {
        if (!toSay.TryPeek(out _, out var next))
            return;
        var wait = next.Due - clock.GetUtcNow();
        speak.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed record Spoken(ScriptLine Line, ulong Channel, ulong? Prompt);
}
