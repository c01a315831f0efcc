namespace HcsmChatBot.Doctor;

/// <summary>How much a finding matters, the least first.</summary>
internal enum Grade
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Good to know; nothing to be done.</summary>
    Note,

    /// <summary>The bot works, but something may go wrong, or is not as it should be.</summary>
    Warning,

    /// <summary>The bot, or a chat, will not work.</summary>
    Failure,
}

/// <summary>What the doctor found. Nothing of it is a secret, or what people wrote.</summary>
/// <param name="Check">Which check found it: a word that stays the same, for programs.</param>
/// <param name="Says">What is so, and what it means.</param>
/// <param name="Advice">What to do; null where nothing is to be done.</param>
internal sealed record Finding(string Check, Grade Grade, string Says, string? Advice = null)
{
    /// <summary>The same for programs: texts, numbers and lists of texts by name.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();
}
