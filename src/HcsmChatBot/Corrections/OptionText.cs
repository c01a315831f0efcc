using System.Globalization;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Corrections;

/// <summary>A message in the words of a menu, where Discord's marks have no effect.</summary>
/// <param name="Names">What people are called, by id.</param>
internal sealed record OptionText(Texts Texts, Language Language, IReadOnlyDictionary<ulong, string> Names)
{
    public string Of(ArchivedMessage said, string clock) => Texts.Say(
        Language, "relink.message", ("time", clock), ("author", Seen(said.AuthorName) ?? Texts.Say(Language, "relink.participant")), ("text", WordsOf(said)));

    private string WordsOf(ArchivedMessage said) =>
        Seen(string.Concat(DiscordText.Read(said.Text, Names).Select(WordsOf))) ?? Seen(string.Join(", ", said.Attachments)) ?? Texts.Say(Language, "relink.no-text");

    /// <summary>Null where nothing of it can be seen.</summary>
    private static string? Seen(string written) => ShownText.Plain(written, AnswerMenu.LongestOption) is { Length: > 0 } seen ? seen : null;

    private string WordsOf(TextRun run) => run switch
    {
        TextRun.Plain plain => plain.Text,
        TextRun.Link link => link.Shown,
        TextRun.Mention(Mentioned.Channel, var name) => $"#{name ?? "…"}",
        TextRun.Mention(_, var name) => $"@{name ?? "…"}",
        TextRun.Instant(var at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
