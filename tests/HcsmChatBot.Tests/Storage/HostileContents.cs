namespace HcsmChatBot.Tests.Storage;

/// <summary>Texts that storage may be tempted to change.</summary>
internal static class HostileContents
{
    private static readonly string[] Pieces =
    [
        "\0", "a\0b", "\0\0end", "\uD83D", "\uDE00", "\uDE00\uD83D", "😀", "👩‍⚕️", "👨‍👩‍👧‍👦", "\uFFFF", "\uFFFFD83D", "\uFFFE", "\uFEFF", "\u202Egnp.exe", "e\u0301", "é",
        "\r\n", "\r", "\n", "\t", "\u2028", "\u0085", "'", "\"", "'; DROP TABLE Messages; --", "\\", "\\u0000", "%00", "<script>", "]]>", "`", "||", "@everyone", "{n}", "{0}",
        "𝔘𝔫𝔦", "İ", "ß", "ﷺ", "\u200B", "\u200D", "\U0010FFFF", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", " ", "", "null", "NULL", "0x00", "\u0001\u0002\u001A\u007F", "１２３",
    ];

    /// <summary>Each alone, repeated, and each beside its neighbours: some 350 in all.</summary>
    public static IEnumerable<string> All => Pieces
        .SelectMany((piece, i) => new[]
        {
            piece, piece + piece, $"before {piece} after", piece + Pieces[(i + 1) % Pieces.Length], Pieces[(i + 7) % Pieces.Length] + piece,
            new string('x', 1000) + piece, piece + new string('é', 999),
        });
}
