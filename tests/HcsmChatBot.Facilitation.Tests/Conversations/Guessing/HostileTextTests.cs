using HcsmChatBot.Facilitation.Tests.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

public class HostileTextTests
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "\u00A0", "\u200B", "\u200F\u202Eevil\u202C", "\uFFFE", "\uD800", "\uDC00 \uD83D", "a\uD83Db", "e" + new string('\u0301', 500), "\u0301", "''", "’", "@", "@@", "<", "<>", "<@", "<@>",
        "<@!>", "<@1", "<@1>>", "<@18446744073709551615>", "<@18446744073709551616>", "<@-1>", ":", ",", "?", "…", "*", "**", "_", "__", "+1", "!", "/", "://", "#", "##hcsmca", "שלום", "ﷺ", "\0", "\u001B[31m",
        string.Concat(Enumerable.Repeat("😀", 2000)), string.Join(' ', Enumerable.Repeat("👩‍⚕️", 2000)), new string('x', 4000), string.Join(' ', Enumerable.Range(0, 1000)),
        string.Concat(Enumerable.Repeat("<@1> ", 800)), string.Concat(Enumerable.Repeat("@Ana ", 800)), new string('@', 4000), new string('\'', 4000), new string(' ', 4000) + "x",
    ];

    /// <summary>Every cue at once, of everybody to everybody.</summary>
    private const string AllCues =
        "!me indeed you hi thanks that lol :) everyone try cool sorry error https://example.org ok no and Ana Bo Cy Dee Bo: what ? yes ?*";

    [Fact]
    public void Any_text_can_be_heard()
    {
        var id = 0ul;
        HostileTalk.Read(
            from text in (string[])[.. Odd, .. HostileContents.All, .. Odd]
            let number = ++id
            select HostileTalk.Said(number, number % 5, "Ana Bo Cy Dee Eve".Split(' ')[number % 5], text, number) with { IsPrompt = number % 97 == 0 });
    }

    [Fact]
    public void Talk_that_is_everything_at_once_can_be_weighed() => HostileTalk.Read(
        from number in Enumerable.Range(1, 200)
        let other = number % 2 == 0 ? "Ana" : "Bo"
        select HostileTalk.Said((ulong)number, (ulong)number % 2 + 1, number % 2 == 0 ? "Bo" : "Ana", $"{other}: {AllCues}", number / 10.0) with { IsPrompt = number % 30 == 1 });

    [Fact]
    public void Whoever_says_nothing_is_heard_all_the_same() => HostileTalk.Read(Enumerable.Range(1, 200).Select(number =>
        HostileTalk.Said((ulong)number, (ulong)number % 3, number % 3 == 0 ? "" : $"Person{number % 3}", "", number)));
}
