namespace HcsmChatBot.Discord.Models;

/// <summary>Something to choose from beneath a message, in a row of its own. https://docs.discord.com/developers/components/reference#string-select</summary>
/// <param name="CustomId">1 to 100 characters, unlike any other of the message; comes back with the values that were chosen.</param>
/// <param name="Options">1 to 25; none where the guild's roles or channels are chosen from.</param>
public sealed record SelectMenu(string CustomId, IReadOnlyList<SelectOption> Options)
{
    public SelectKind Kind { get; init; }

    /// <summary>The ids of the roles or channels that are chosen at first.</summary>
    public IReadOnlyList<ulong> Chosen { get; init; } = [];

    /// <summary>At most 150 characters, shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>0 to 25, and to as many as there are options.</summary>
    public int Least { get; init; } = 1;

    /// <summary>1 to 25.</summary>
    public int Most { get; init; } = 1;

    public bool Disabled { get; init; }
}

/// <summary>What a select offers. What is chosen comes back as values of options, or as ids.</summary>
public enum SelectKind
{
    Options,

    /// <summary>https://docs.discord.com/developers/components/reference#role-select</summary>
    Roles,

    /// <summary>The text channels alone. https://docs.discord.com/developers/components/reference#channel-select</summary>
    TextChannels,
}

/// <summary>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</summary>
/// <param name="Label">1 to 100 characters.</param>
/// <param name="Value">1 to 100 characters, unlike any other of the menu; comes back when it is chosen.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Chosen">At first.</param>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool Chosen = false);
