using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Facilitation.Schedules;

/// <summary>The planned chats of a channel, seen from now.</summary>
public static class Upcoming
{
    /// <summary>Further from its hour than this, a chat is not the one that somebody means who starts "the" chat.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(12);

    /// <summary>What somebody means who starts a chat: the nearest in time, else one without an hour, else the next that is still far.</summary>
    /// <returns>Null where the only chats planned are long past.</returns>
    public static Chat.Scheduled? Meant(IEnumerable<Chat.Scheduled> planned, DateTimeOffset now)
    {
        Chat.Scheduled[] inOrder = [.. planned.OrderBy(chat => chat.Plan.Id)];
        return inOrder.Where(chat => chat.StartsAt is not null && IsNear(chat, now)).MinBy(chat => (chat.StartsAt!.Value - now).Duration())
            ?? inOrder.FirstOrDefault(chat => chat.StartsAt is null)
            ?? inOrder.Where(chat => chat.StartsAt > now).MinBy(chat => chat.StartsAt);
    }

    /// <summary>Near enough to be started now; one without an hour always is.</summary>
    public static bool IsNear(Chat.Scheduled planned, DateTimeOffset now) => planned.StartsAt is not { } at || (at - now).Duration() <= Near;

    /// <summary>Those to come in the order of their hours, then those without one. Of those past, the ones that are still near.</summary>
    public static IEnumerable<Chat.Scheduled> InOrder(IEnumerable<Chat.Scheduled> planned, DateTimeOffset now) => planned
        .Where(chat => IsNear(chat, now) || chat.StartsAt > now)
        .OrderBy(chat => chat.StartsAt ?? DateTimeOffset.MaxValue)
        .ThenBy(chat => chat.Plan.Id);
}
