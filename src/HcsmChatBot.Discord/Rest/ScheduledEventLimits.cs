using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object</summary>
internal static class ScheduledEventLimits
{
    public const int NameCharacters = 100;
    public const int DescriptionCharacters = 1000;
    public const int LocationCharacters = 100;

    /// <exception cref="DiscordException">Discord would refuse to make it.</exception>
    public static void CheckNew(ScheduledEventToSend scheduled)
    {
        Limit.Name(scheduled.Name, NameCharacters, "name");
        Limit.Name(scheduled.Location, LocationCharacters, "entity_metadata.location");
        if (scheduled.Start is null || scheduled.End is null)
            throw Limit.Refusal("A new scheduled event needs a start and an end");
        if (scheduled.Status is not null)
            throw Limit.Refusal("A new scheduled event has no status yet");
        CheckChange(scheduled);
    }

    /// <exception cref="DiscordException">Discord would refuse to change it so.</exception>
    public static void CheckChange(ScheduledEventToSend scheduled)
    {
        if (scheduled.Name is not null)
            Limit.Name(scheduled.Name, NameCharacters, "name");
        if (scheduled.Location is not null)
            Limit.Name(scheduled.Location, LocationCharacters, "entity_metadata.location");
        Limit.Text(scheduled.Description, DescriptionCharacters, "description");
        if (scheduled.End <= scheduled.Start)
            throw Limit.Refusal("A scheduled event ends after its start");
    }
}
