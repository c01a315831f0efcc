namespace HcsmChatBot.Sandbox;

/// <summary>Which faults can be, and when.</summary>
internal static class FaultRules
{
    private const int Day = 86_400_000;

    /// <returns>The occasion with its moment.</returns>
    /// <exception cref="RefusedException">50035.</exception>
    public static GatewayOccasion Check(GatewayFault fault, GatewayOccasion when)
    {
        var errors = new FieldErrors();
        CheckNumbers(fault, errors);
        CheckRhythm(when, errors);
        var moment = when.Moment ?? (fault.StandsAlone && when is { After: 0, Event: null } ? GatewayMoment.Now : GatewayMoment.Dispatch);
        var isNow = moment == GatewayMoment.Now;
        if (!fault.Fits(moment))
            errors.Add("moment", "BASE_TYPE_CHOICES", $"{fault.GetType().Name} cannot be done at {moment}.");
        if (isNow && (when.After != 0 || when.Times != 1 || when.Likelihood != 1))
            errors.Add("moment", "BASE_TYPE_CHOICES", "What is done at once is done once: it takes no after, times or likelihood.");
        if (when.Event is not null && moment is not (GatewayMoment.Dispatch or GatewayMoment.Replay))
            errors.Add("event", "BASE_TYPE_CHOICES", "Only dispatches have a name.");
        errors.ThrowIfAny();
        return when with { Moment = moment };
    }

    /// <exception cref="RefusedException">50035.</exception>
    public static void Check(RestFault fault, RestOccasion when)
    {
        var errors = new FieldErrors();
        CheckNumbers(fault, errors);
        CheckRhythm(when, errors);
        if (when.Route.Trim('/').Length == 0)
            errors.Required("route");
        if (when.Method != "*" && (when.Method.Length == 0 || !when.Method.All(char.IsAsciiLetter)))
            errors.Add("method", "BASE_TYPE_CHOICES", "Value must be the name of a method, or *.");
        errors.ThrowIfAny();
    }

    private static void CheckNumbers(Fault fault, FieldErrors errors)
    {
        switch (fault)
        {
            case GatewayFault.Close { Code: var code }:
                errors.CheckRange("code", code, 1000, 4999);
                if (code is 1004 or 1005 or 1006 or 1015)
                    errors.Add("code", "BASE_TYPE_CHOICES", "No close frame may carry this code.");
                break;
            case GatewayFault.Nonsense { Bytes: var bytes }:
                errors.CheckRange("bytes", bytes, 1, 256 << 20);
                break;
            case GatewayFault.Delay { Milliseconds: var wait }:
                errors.CheckRange("milliseconds", wait, 1, Day);
                break;
            case GatewayFault.Duplicate copies:
                errors.CheckRange("least", copies.Least, 1, 100);
                errors.CheckRange("most", copies.Most, Math.Max(1, copies.Least), 100);
                break;
            case RestFault.RateLimited { RetryAfter: var wait }:
                errors.CheckRange("retryAfter", wait, 0, 86_400);
                break;
            case RestFault.Cloudflare { RetryAfter: { } wait }:
                errors.CheckRange("retryAfter", wait, 0, 86_400);
                break;
            case RestFault.ServerError { Status: var status }:
                errors.CheckRange("status", status, 500, 599);
                break;
            case RestFault.Slow { Milliseconds: var wait }:
                errors.CheckRange("milliseconds", wait, 1, Day);
                break;
        }
    }

    private static void CheckRhythm(FaultOccasion when, FieldErrors errors)
    {
        errors.CheckRange("after", when.After, 0, int.MaxValue);
        errors.CheckRange("times", when.Times ?? 1, 1, int.MaxValue);
        errors.CheckRange("likelihood", when.Likelihood, 0, 1);
    }
}
