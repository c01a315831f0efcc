namespace HcsmChatBot.Facilitation.Tests.Transcripts;

/// <summary>Reads RFC 4180 and nothing looser: https://www.rfc-editor.org/rfc/rfc4180#section-2</summary>
internal static class CsvReader
{
    internal static IReadOnlyList<IReadOnlyList<string>> Read(string file)
    {
        Assert.Equal('\uFEFF', file[0]);
        var (rows, row, at) = (new List<IReadOnlyList<string>>(), new List<string>(), 1);
        while (at < file.Length)
        {
            row.Add(Cell(file, ref at));
            if (file[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", file.Substring(at, 2));
            at += 2;
            rows.Add(row);
            row = [];
        }

        Assert.Empty(row);
        return rows;
    }

    /// <summary>Every cell of ours is quoted.</summary>
    private static string Cell(string file, ref int at)
    {
        Assert.Equal('"', file[at]);
        var begin = ++at;
        while (file[at] != '"' || file[at + 1] == '"')
            at += file[at] == '"' ? 2 : 1;
        return file[begin..at++].Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
