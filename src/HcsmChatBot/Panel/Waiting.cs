using System.Collections.Immutable;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>A line about messages that wait for a person: how many, and the way to the latest of them.</summary>
internal static class Waiting
{
    private const int MostLinks = 3;

    public static string? Say(Texts texts, Language language, string key, ImmutableArray<MessagePlace> messages) => messages.IsEmpty
        ? null
        : texts.Say(language, key, ("n", messages.Length), ("links", string.Join(" ", messages.TakeLast(MostLinks).Select(message => message.Link))));
}
