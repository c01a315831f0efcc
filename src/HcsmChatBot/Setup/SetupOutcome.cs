using System.Collections.Immutable;
using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>What came of a choice.</summary>
public abstract record SetupOutcome
{
    private SetupOutcome()
    {
    }

    /// <param name="IsPlanted">With it the guild got the series of config/series.json.</param>
    public sealed record Saved(GuildSetting Setting, bool IsPlanted = false) : SetupOutcome;

    /// <summary>The role or channel is not there any more, or never was.</summary>
    public sealed record Gone : SetupOutcome;

    /// <summary>Everybody has that role.</summary>
    public sealed record Everybody : SetupOutcome;

    /// <summary>No zone is meant by that.</summary>
    /// <param name="Near">What may be meant.</param>
    public sealed record NoZone(string Typed, ImmutableArray<string> Near) : SetupOutcome;
}
