using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Moq;

namespace HcsmChatBot.Tests.Settings;

public sealed class GuildOptionsTests
{
    private const ulong Guild = 1;
    private static readonly Role Everybody = new() { Id = Guild, Name = "@everyone" };

    private readonly Guilds guilds = new(Mock.Of<IDiscordRest>());
    private readonly GuildOptions options;

    public GuildOptionsTests() => options = new GuildOptions(new ChatOptions { ReminderRole = "Readers", TopicMinutes = 7 }, guilds);

    [Fact]
    public void What_was_not_chosen_is_as_usual()
    {
        options.Put(new GuildSettings(Guild) { Language = Language.Fr });

        Assert.Equal(
            (Language.Fr, "Moderator", "moderators", "Readers", "America/Toronto", 7),
            (Own.Language, Own.ModeratorRole, Own.ModeratorsChannel, Own.ReminderRole, Own.TimeZone, Own.TopicMinutes));
        Assert.Equal(Language.En, options.Of(2).Language);
        Assert.Same(options.Usual, options.Of(2));
    }

    [Fact]
    public void Nobody_is_another_choice_than_none()
    {
        options.Put(new GuildSettings(Guild) { ReminderRoleId = 0 });

        Assert.Equal("", Own.ReminderRole);
        Assert.Empty(options.LostIn(Guild));
    }

    [Fact]
    public void As_long_as_nobody_has_told_of_the_guild_what_was_chosen_holds()
    {
        options.Put(new GuildSettings(Guild) { ModeratorRoleId = 5, ModeratorsChannelId = 6, ChatChannelId = 7 });

        Assert.Equal(("5", "6", 7ul), (Own.ModeratorRole, Own.ModeratorsChannel, options.ChatChannelOf(Guild)));
    }

    [Fact]
    public void What_is_no_more_counts_as_not_chosen_and_holds_again_when_it_is_back()
    {
        options.Put(new GuildSettings(Guild) { ModeratorRoleId = 5, ReminderRoleId = 5, ModeratorsChannelId = 6, ChatChannelId = 6, TimeZone = "America/Atlantis" });
        guilds.Note(new GatewayEvent.GuildAvailable(new Guild
        {
            Id = Guild,
            Roles = [Everybody, new Role { Id = 5, Name = "Hosts" }],
            Channels = [new Channel { Id = 6, GuildId = Guild }, new Channel { Id = 8, GuildId = Guild }],
        }));
        Assert.Equal([GuildSetting.TimeZone], options.LostIn(Guild));

        guilds.Note(new GatewayEvent.RoleGone(Guild, 5));
        guilds.Note(new GatewayEvent.ChannelGone(6, Guild));

        Assert.Equal(("Moderator", "moderators", "Readers", "America/Toronto"), (Own.ModeratorRole, Own.ModeratorsChannel, Own.ReminderRole, Own.TimeZone));
        Assert.Null(options.ChatChannelOf(Guild));
        Assert.Equal(
            [GuildSetting.ChatChannel, GuildSetting.ModeratorsChannel, GuildSetting.ModeratorRole, GuildSetting.ReminderRole, GuildSetting.TimeZone], options.LostIn(Guild));
        guilds.Note(new GatewayEvent.RoleSeen(Guild, new Role { Id = 5, Name = "Hosts" }));
        Assert.Equal("5", Own.ModeratorRole);
    }

    [Fact]
    public void What_went_while_nobody_told_is_gone_once_the_guild_is_told_of_anew()
    {
        options.Put(new GuildSettings(Guild) { ModeratorRoleId = 5, ModeratorsChannelId = 6 });
        guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = Guild, Roles = [Everybody, new Role { Id = 5 }], Channels = [new Channel { Id = 6, GuildId = Guild }] }));

        guilds.Note(new GatewayEvent.GuildAvailable(new Guild { Id = Guild, Roles = [Everybody], Channels = [new Channel { Id = 8, GuildId = Guild }] }));

        Assert.Equal([GuildSetting.ModeratorsChannel, GuildSetting.ModeratorRole], options.LostIn(Guild));
    }

    private ChatOptions Own => options.Of(Guild);
}
