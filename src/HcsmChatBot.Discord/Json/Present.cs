using System.Collections.Immutable;

namespace HcsmChatBot.Discord.Json;

/// <summary>Lists as they are read: JSON may have null for a list and within it, and no reader wants to look for either.</summary>
internal static class Present
{
    public static IReadOnlyList<T> In<T>(IReadOnlyList<T?>? list)
        where T : class => [.. (list ?? []).OfType<T>()];

    public static IReadOnlyDictionary<ulong, T> In<T>(IReadOnlyDictionary<ulong, T>? things)
        where T : class => (things ?? ImmutableDictionary<ulong, T>.Empty).Where(thing => thing.Value is not null).ToImmutableDictionary();
}
