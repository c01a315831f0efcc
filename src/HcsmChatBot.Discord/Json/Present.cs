using System.Collections.ObjectModel;

namespace HcsmChatBot.Discord.Json;

/// <summary>
/// Lists as they are read: JSON may have null for a list and within it, and no reader wants to look for either. Nearly all are empty: those share one.
/// </summary>
internal static class Present
{
    public static IReadOnlyList<T> In<T>(IReadOnlyList<T?>? list)
        where T : class => list is null or { Count: 0 } ? [] : list.Any(item => item is null) ? [.. list.OfType<T>()] : (IReadOnlyList<T>)list;

    public static IReadOnlyDictionary<ulong, T> In<T>(IReadOnlyDictionary<ulong, T>? things)
        where T : class => things is null or { Count: 0 }
            ? ReadOnlyDictionary<ulong, T>.Empty
            : things.Where(thing => thing.Value is not null).ToDictionary();

    public static IReadOnlyList<ulong> Ids(IReadOnlyList<ulong>? ids) => ids is null or { Count: 0 } ? [] : ids;
}
