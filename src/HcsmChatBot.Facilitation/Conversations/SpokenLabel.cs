using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>The label a participant begins with to say which topic they speak to: "T2: …", "A2 …", "R2 : …", "(T1a) …".</summary>
/// <param name="Letter">T (topic), A (answer), R (réponse) or Q (question); C of CT, the closing thoughts.</param>
/// <param name="Number">1 to 99; 100 of CT.</param>
/// <param name="Part">A lower-case letter, or null.</param>
public readonly record struct SpokenLabel(char Letter, int Number, char? Part)
{
    /// <summary>"CT: …", set apart: without a colon or the like CT is medicine's tomography.</summary>
    internal static readonly SpokenLabel ClosingThoughts = new('C', TopicLabel.ClosingThoughts.Number, null);

    internal bool IsClosingThoughts => this == ClosingThoughts;

    /// <summary>Null unless the message begins with a label. Medicine's own T2 (diabetes), T1 (MRI), A1C and R1 (resident) are no labels.</summary>
    /// <remarks>A doubtful case is none: the message then stands under the open topic, which is right more often than a guess.</remarks>
    public static SpokenLabel? Read(string text) => SpokenLabelReader.Read(text);

    /// <summary>Which topic of the agenda is meant while <paramref name="open"/> is being talked about; null when the agenda has none such.</summary>
    /// <remarks>"A1" where only T1a and T1b exist means the one that is open, or else the last of them before the open topic.</remarks>
    public TopicLabel? ResolveIn(Agenda agenda, TopicLabel open)
    {
        var said = new TopicLabel(Number, Part);
        if (agenda.Find(said) is not null)
            return said;
        if (Part is not null || agenda.Find(open) is null)
            return null;
        TopicLabel? lastAsked = null;
        foreach (var topic in agenda.Topics)
        {
            if (topic.Label.Number == Number)
                lastAsked = topic.Label;
            if (topic.Label == open)
                break;
        }
        return lastAsked;
    }
}
