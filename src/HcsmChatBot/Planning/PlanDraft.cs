using System.Collections.Immutable;

namespace HcsmChatBot.Planning;

/// <summary>What somebody typed to plan a chat, as it was typed.</summary>
/// <param name="Id">The interaction that opened the form.</param>
/// <param name="UserId">Who began it.</param>
public sealed record PlanDraft(ulong Id, ulong GuildId, ulong ChannelId, ulong UserId)
{
    /// <summary>The chat that was planned from it.</summary>
    public ulong? ChatId { get; init; }

    /// <summary>It was sent before, whatever was wrong with it.</summary>
    public bool IsKept { get; init; }

    /// <summary>When it was last sent.</summary>
    public DateTimeOffset TypedAt { get; init; }

    public string Title { get; init; } = "";

    public string When { get; init; } = "";

    /// <summary>The host and the co-host, as far as they were picked.</summary>
    public ImmutableArray<ulong> HostIds { get; init; } = [];

    /// <summary>From the form or from a file.</summary>
    public string Agenda { get; init; } = "";

    public PlanDraft Without(ImmutableArray<string> credits) => this with { Agenda = Without(Agenda, credits) };

    /// <summary>An agenda as it was typed, without what names those who suggested its questions.</summary>
    public static string Without(string agenda, ImmutableArray<string> credits) =>
        credits.Aggregate(agenda, (left, credit) => left.Replace($" {credit}", "", StringComparison.Ordinal));
}
