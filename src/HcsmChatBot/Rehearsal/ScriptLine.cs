namespace HcsmChatBot.Rehearsal;

/// <summary>Something that a scripted person says.</summary>
/// <param name="After">Since the part of the script began.</param>
/// <param name="ReplyTo">Whose last words it answers; null for nobody's.</param>
/// <param name="Text">A command where it begins with a slash: "/now".</param>
internal sealed record ScriptLine(TimeSpan After, string Speaker, string? ReplyTo, string Text)
{
    /// <summary>The command's name; null for something said.</summary>
    public string? Command => Text.StartsWith('/') ? Text[1..] : null;
}
