using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Setup;

/// <summary>What was chosen with /setup and is no more, and what holds instead.</summary>
public sealed class LostWords(Texts texts, GuildOptions options)
{
    private const int LongestName = 100;

    /// <summary>Words with a line for each of them beneath.</summary>
    public string Beneath(string words, Language language, ulong guildId) => string.Join('\n', options.LostIn(guildId).Select(setting => Of(setting, language)).Prepend(words));

    public string Of(GuildSetting setting, Language language) => texts.Say(language, $"setup.lost.{setting}", ("usual", ShownText.Of(UsualFor(setting), LongestName)));

    private string UsualFor(GuildSetting setting) => setting switch
    {
        GuildSetting.ModeratorsChannel => options.Usual.ModeratorsChannel,
        GuildSetting.ModeratorRole => options.Usual.ModeratorRole,
        GuildSetting.TimeZone => options.Usual.TimeZone,
        _ => "",
    };
}
