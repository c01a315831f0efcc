namespace HcsmChatBot.Doctor;

/// <summary>One thing the doctor looks at: it looks (and changes nothing), then judges. The judgement is a function of its own.</summary>
internal abstract class Check
{
    /// <summary>Which it is: a word that stays the same, for programs.</summary>
    public abstract string Name { get; }

    public abstract Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping);
}
