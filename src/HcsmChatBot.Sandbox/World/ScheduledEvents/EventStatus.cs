namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status</summary>
internal static class EventStatus
{
    public const long Scheduled = 1;
    public const long Active = 2;
    public const long Completed = 3;
    public const long Canceled = 4;

    public static bool IsOver(long status) => status is Completed or Canceled;

    /// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-valid-guild-scheduled-event-status-transitions</summary>
    public static bool MayFollow(long before, long after) => before == after || (before, after) is (Scheduled, Active) or (Active, Completed) or (Scheduled, Canceled);
}
