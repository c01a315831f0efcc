using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>An IANA time zone that this machine's time-zone data knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownTimeZoneAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
