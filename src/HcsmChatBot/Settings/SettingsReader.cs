using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Settings;

/// <summary>Reads a section of the settings and says in one line what is wrong with it: which key, what was read, what is expected.</summary>
public static class SettingsReader
{
    /// <exception cref="SettingsException">A key is unknown, a value cannot be read or is out of range.</exception>
    public static T Read<T>(this IConfiguration settings, string section)
        where T : new()
    {
        var options = new T();
        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in settings.GetSection(section).GetChildren())
        {
            if (!properties.TryGetValue(entry.Key, out var property))
                throw new SettingsException($"{section}:{entry.Key}: there is no such setting; expected one of {string.Join(", ", properties.Keys)}.");
            property.SetValue(options, ValueOf(property, entry.Value, $"{section}:{entry.Key}"));
        }

        foreach (var property in properties.Values)
            Check(property, property.GetValue(options), section);
        return options;
    }

    private static object? ValueOf(PropertyInfo property, string? text, string key)
    {
        try
        {
            return TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(text ?? "");
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"{key}: read {WrongInput.Shown(text)}, expected {ExpectedOf(property)}.");
        }
    }

    private static void Check(PropertyInfo property, object? value, string section)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
                throw new SettingsException($"{section}:{property.Name}: read {WrongInput.Shown($"{value}")}, expected {ExpectedOf(property)}.");
        }
    }

    private static string ExpectedOf(PropertyInfo property) => property switch
    {
        { PropertyType.IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(property.PropertyType)),
        _ when property.PropertyType == typeof(bool) => "true or false",
        _ when property.GetCustomAttribute<RangeAttribute>() is { } range => $"a whole number from {range.Minimum} to {range.Maximum}",
        _ when property.GetCustomAttribute<KnownAddressAttribute>() is not null => "an IP address of this machine, such as 127.0.0.1",
        _ when property.GetCustomAttribute<KnownTimeZoneAttribute>() is not null => "an IANA time zone known here, such as America/Toronto",
        _ when property.GetCustomAttribute<KnownSpansAttribute>() is not null => "at most five spans of up to 14 days, such as 1 day, 1 hour, 10 minutes, or none",
        _ when property.GetCustomAttribute<MaxLengthAttribute>() is { } most => $"a text of at most {most.Length} characters",
        _ => "some text",
    };
}
