namespace HcsmChatBot.Sandbox;

/// <summary>One thing that a bot met, and what it made of it. No words that anybody wrote: the page finds the words for it.</summary>
/// <param name="What">Its kind: "NextRequested", "PostPrompt". 1 to 64 ASCII letters.</param>
/// <param name="About">Ids, labels, numbers and names of kinds by name: "topic" → "T2". Each 1 to 64 ASCII letters, digits, dots, colons, dashes or underscores.</param>
/// <param name="Effects">What was to be done because of it, at most 50; those have none of their own.</param>
public sealed record StripLine(string What, IReadOnlyDictionary<string, string> About, IReadOnlyList<StripLine> Effects);
