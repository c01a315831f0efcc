namespace HcsmChatBot.Sandbox;

/// <summary>Which settings can be.</summary>
internal static class SettingRules
{
    private const int Day = 86_400_000;

    /// <exception cref="RefusedException">50035.</exception>
    public static GatewaySettings Check(GatewaySettings settings)
    {
        var errors = new FieldErrors();
        errors.CheckRange("heartbeatInterval", settings.HeartbeatInterval, 1, Day);
        errors.CheckRange("shards", settings.Shards, 1, 10_000);
        errors.CheckRange("maxConcurrency", settings.MaxConcurrency, 1, 10_000);
        errors.CheckRange("startsTotal", settings.StartsTotal, 0, int.MaxValue);
        errors.CheckRange("startsRemaining", settings.StartsRemaining ?? 0, 0, int.MaxValue);
        errors.CheckRange("startsResetAfter", settings.StartsResetAfter ?? 0, 0, Day);
        errors.CheckRange("replayLimit", settings.ReplayLimit, 0, 1_000_000);
        errors.CheckRange("forgetAfter", settings.ForgetAfter ?? 0, 0, Day);
        errors.ThrowIfAny();
        return settings;
    }

    /// <exception cref="RefusedException">50035.</exception>
    public static RestSettings Check(RestSettings settings)
    {
        var errors = new FieldErrors();
        errors.CheckRange("nonceWindow", settings.NonceWindow, 0, Day);
        errors.CheckRange("dateAhead", settings.DateAhead, -Day, Day);
        if (settings.SharedBuckets.IsDefault || settings.SharedBuckets.Any(group => group.IsDefaultOrEmpty))
            errors.Required("sharedBuckets");
        errors.ThrowIfAny();
        return settings;
    }
}
