using HcsmChatBot.Settings;

namespace HcsmChatBot.Setup;

/// <summary>The pages of the conversation, in order: a message has room for five rows.</summary>
public enum SetupStep
{
    Channels = 1,
    Roles = 2,
    Wording = 3,
}

public static class SetupSteps
{
    /// <summary>Where something is chosen.</summary>
    public static SetupStep Of(GuildSetting setting) => setting switch
    {
        GuildSetting.ChatChannel or GuildSetting.ModeratorsChannel => SetupStep.Channels,
        GuildSetting.ModeratorRole or GuildSetting.ReminderRole => SetupStep.Roles,
        _ => SetupStep.Wording,
    };
}
