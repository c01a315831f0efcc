using System.Globalization;
using System.Text;
using HcsmChatBot.Facilitation.Participants;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What a transcript's file is called, without its extension: 2015-09-02-1300-does-social-media-influence-rx-habits-123456789.</summary>
public static class TranscriptName
{
    /// <summary>Leaves room for an extension within any file system.</summary>
    public const int MaxLength = 100;

    /// <summary>Lower-case ASCII letters, digits and hyphens; never empty and never a device's name, because it ends with the chat's id.</summary>
    /// <param name="zone">The community's, so that the time is the one the chat was announced for.</param>
    public static string For(ChatRecord chat, TimeZoneInfo zone)
    {
        var opened = chat.OpenedAt is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd-HHmm-", CultureInfo.InvariantCulture)
            : "";
        var id = chat.Id.ToString(CultureInfo.InvariantCulture);
        var words = Words(chat.Agenda.Title, MaxLength - opened.Length - id.Length - 1);
        return words.Length == 0 ? opened + id : $"{opened}{words}-{id}";
    }

    /// <summary>As many whole words as fit; the first one cut when it alone does not.</summary>
    private static string Words(string title, int room)
    {
        var name = Folded(title);
        if (name.Length <= room)
            return name;
        var end = name.LastIndexOf('-', room);
        return name[..(end > 0 ? end : room)];
    }

    private static string Folded(string title)
    {
        var name = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
            foreach (var letter in PlainLetters.Of(rune.ToString(), NormalizationForm.FormKD).ToLowerInvariant())
                if (char.IsAsciiLetterOrDigit(letter))
                    name.Append(letter);
                else if (letter is 'œ' or 'æ')
                    name.Append(letter == 'œ' ? "oe" : "ae");
                else if (name.Length > 0 && name[^1] != '-' && !BelongsToAWord(letter))
                    name.Append('-');
        return name.ToString().TrimEnd('-');
    }

    /// <summary>An accent or an apostrophe goes without parting the word.</summary>
    private static bool BelongsToAWord(char letter) =>
        letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
