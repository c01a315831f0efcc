namespace HcsmChatBot.Health.Exposition;

/// <summary>The values of up to three labels, null where there are fewer; made without an allocation for each event that is counted.</summary>
internal readonly record struct LabelValues(string? First, string? Second, string? Third)
{
    public IEnumerable<string> Given => new[] { First, Second, Third }.OfType<string>();

    public LabelValues Each(Func<string, string> change) => new(First is null ? null : change(First), Second is null ? null : change(Second), Third is null ? null : change(Third));
}
