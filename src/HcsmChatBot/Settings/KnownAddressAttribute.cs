using System.ComponentModel.DataAnnotations;
using System.Net;

namespace HcsmChatBot.Settings;

/// <summary>An IP address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string text && IPAddress.TryParse(text, out _);
}
