namespace HcsmChatBot.Campaign;

/// <summary>After which of a chat's events something happens, so that it is spread evenly by chance over all the chats.</summary>
internal static class Turns
{
    /// <param name="count">Of the chat's events.</param>
    /// <param name="before">Of the events of the chats before it.</param>
    /// <param name="wanted">How often it shall happen in all, and in how many events.</param>
    public static bool[] Of(int count, int before, (int Times, int Events) wanted, Random chance)
    {
        var due = (int)((long)wanted.Times * (before + count) / wanted.Events) - (int)((long)wanted.Times * before / wanted.Events);
        var turns = new bool[count];
        Array.Fill(turns, true, 0, Math.Min(due, count));
        chance.Shuffle(turns);
        return turns;
    }
}
