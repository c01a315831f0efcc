using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.ThreadingLab.Training;

/// <summary>The groups of features that are left out, one after the other, to see what each is worth.</summary>
internal static class FeatureGroups
{
    private static readonly (string Name, int First)[] InOrder =
    [
        ("start", Feature.Start),
        ("distance", Feature.Pair),
        ("speaker", Feature.SameSpeaker),
        ("names", Feature.Addresses),
        ("partners", Feature.Exchanges),
        ("answered", Feature.Answers),
        ("words", Feature.Likeness),
        ("cues", Feature.OwnCues),
        ("prompts", Feature.Prompt),
    ];

    /// <summary>Each reaches to where the next begins.</summary>
    public static IEnumerable<(string Name, Range Places)> All =>
        InOrder.Zip(InOrder.Skip(1).Select(next => next.First).Append(Feature.Count), (group, end) => (group.Name, group.First..end));
}
