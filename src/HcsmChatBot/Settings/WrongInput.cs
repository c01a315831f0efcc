using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Settings;

/// <summary>What a person is told whose file, variable or flag cannot be used: one line, never with a secret in it, that ends with where more is said.</summary>
internal static partial class WrongInput
{
    private const int LongestShown = 60;

    /// <summary>The line for what was thrown.</summary>
    public static string Line(Exception wrong) => wrong switch
    {
        SettingsException setting => Line(setting.Message, setting.Documentation),
        IOException or UnauthorizedAccessException => Line($"A file or folder cannot be used ({wrong.GetType().Name}): {wrong.Message} Expected one that this account may use.", SettingsException.Settings),
        _ => Line(wrong.Message, SettingsException.Settings),
    };

    public static string Line(string message, string documentation) => $"{HarmlessText.OneLine(Masked(message.ReplaceLineEndings("; ")))} See {documentation}.";

    /// <summary>A value as a message may repeat it: one that could be a secret in the wrong place is told by its length alone.</summary>
    public static string Shown(string? value) => value is null || (value.Length <= LongestShown && !Secret().IsMatch(value)) ? $"'{value}'" : $"a text of {value.Length} characters (not repeated: it may be a secret)";

    private static string Masked(string message) => Token().Replace(message, "(not repeated: it may be a secret)");

    /// <summary>A token, wherever it stands: three parts between dots. https://docs.discord.com/developers/reference#authentication</summary>
    [GeneratedRegex(@"[A-Za-z0-9_+/=-]{18,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_+/=-]{6,}")]
    private static partial Regex Token();

    /// <summary>A token, or a piece of one.</summary>
    [GeneratedRegex(@"[A-Za-z0-9_+=-]{24,}|^Bot\s|[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}")]
    private static partial Regex Secret();
}
