using System.Globalization;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Benchmarks.Lateness;

/// <summary>How many chats are open at once, and how their clocks stand to each other.</summary>
internal sealed record LatenessPlan
{
    public int Chats { get; init; } = 200;

    /// <summary>Further ones, which ring ten seconds before the others and are not counted: until then the process is compiling what it runs.</summary>
    public int WarmUp { get; init; } = 20;

    public int Topics { get; init; } = 6;

    /// <summary>Each topic's.</summary>
    public int Seconds { get; init; } = 5;

    /// <summary>The chats' clocks stand evenly apart; else all ring at the same instant.</summary>
    public bool Spread { get; init; }

    public Pace Pace => new(TimeSpan.Zero, TimeSpan.FromSeconds(Seconds), TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    /// <summary>When a chat's first topic is due.</summary>
    public DateTimeOffset FirstDue(int chat, DateTimeOffset first)
    {
        if (chat >= Chats)
            return first.AddSeconds(-10);
        return Spread ? first + (Pace.Topic * chat / Chats) : first;
    }

    /// <exception cref="ArgumentException">An argument that is none of its own.</exception>
    public static LatenessPlan Read(IReadOnlyList<string> arguments)
    {
        var plan = new LatenessPlan();
        using var words = arguments.GetEnumerator();
        while (words.MoveNext())
        {
            plan = words.Current switch
            {
                "--chats" => plan with { Chats = Number() },
                "--warm-up" => plan with { WarmUp = Number() },
                "--topics" => plan with { Topics = Number() },
                "--seconds" => plan with { Seconds = Number() },
                "--spread" => plan with { Spread = true },
                var unknown => throw new ArgumentException($"There is no argument {unknown}."),
            };
        }

        return plan;

        int Number() => words.MoveNext()
            ? int.Parse(words.Current, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new ArgumentException("The last argument lacks its value.");
    }
}
