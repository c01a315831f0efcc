using System.ComponentModel.DataAnnotations;

namespace HcsmChatBot.Settings;

/// <summary>An IANA time zone that this machine's time-zone data knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownTimeZoneAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? ValidationResult.Success
            : new ValidationResult($"'{value}' is not a time zone known here; expected an IANA name such as America/Toronto.", [validationContext.MemberName!]);
}
