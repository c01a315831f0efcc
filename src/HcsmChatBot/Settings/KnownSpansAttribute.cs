using System.ComponentModel.DataAnnotations;
using HcsmChatBot.Facilitation.Schedules;

namespace HcsmChatBot.Settings;

/// <summary>Spans of time such as "1 day, 10 minutes", or "none".</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownSpansAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string text && SpanText.Read(text) is not null;
}
