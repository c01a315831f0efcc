using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/components/reference#action-row</summary>
internal static class ButtonRow
{
    private const int Most = 5;

    /// <summary>In order; a row ends when it is full, or where a button begins another.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Of(IReadOnlyList<Button> buttons)
    {
        var rows = new List<List<Button>>();
        foreach (var button in buttons)
        {
            if (rows.Count == 0 || rows[^1].Count == Most || button.StartsRow)
                rows.Add([]);
            rows[^1].Add(button);
        }

        return rows;
    }
}
