using HcsmChatBot.Discord.Models;
using HcsmChatBot.Settings;
using HcsmChatBot.Setup;

namespace HcsmChatBot.Tests.Setup;

public sealed class SetupFindingTests
{
    private const ulong Chats = 2;
    private const ulong Room = 3;
    private static readonly UInt128 All = Permissions.SetOf(Enum.GetValues<Permission>());
    private static readonly Role Moderators = new() { Id = 5, Name = "Hosts" };

    private static readonly SetupState Whole = new(new GuildSettings(1), new ChatOptions())
    {
        ChatChannelId = Chats,
        ModeratorsChannelId = Room,
        ModeratorRole = Moderators,
        HeldInChats = All,
        HeldInRoom = All,
        IsRoomOpen = false,
    };

    [Fact]
    public void Where_all_is_there_and_allowed_nothing_is_found() => Assert.Empty(SetupFinding.In(Whole));

    [Fact]
    public void Where_Discord_did_not_say_what_is_allowed_nothing_is_claimed() =>
        Assert.Empty(SetupFinding.In(Whole with { HeldInChats = null, HeldInRoom = null, IsRoomOpen = null }));

    [Fact]
    public void What_is_not_there_is_asked_for_in_the_order_of_the_pages() => Assert.Equal(
        [new SetupFinding.None(GuildSetting.ChatChannel), new SetupFinding.None(GuildSetting.ModeratorsChannel), new SetupFinding.None(GuildSetting.ModeratorRole)],
        SetupFinding.In(new SetupState(new GuildSettings(1), new ChatOptions())));

    [Fact]
    public void A_room_that_everybody_sees_is_told() => Assert.Equal([new SetupFinding.OpenRoom(Room)], SetupFinding.In(Whole with { IsRoomOpen = true }));

    [Fact]
    public void One_channel_for_both_is_told_once() =>
        Assert.Equal([new SetupFinding.OneForBoth(Chats)], SetupFinding.In(Whole with { ModeratorsChannelId = Chats, IsRoomOpen = true }));

    [Fact]
    public void Each_permission_that_is_missing_is_named_for_its_channel()
    {
        var found = SetupFinding.In(Whole with
        {
            HeldInChats = All & ~Permissions.SetOf(Permission.Administrator, Permission.CreatePublicThreads, Permission.CreateEvents),
            HeldInRoom = All & ~Permissions.SetOf(Permission.Administrator, Permission.SendMessages, Permission.CreatePublicThreads),
        }).Cast<SetupFinding.Lacking>().ToArray();

        Assert.Equal([Chats, Room], found.Select(lacking => lacking.ChannelId));
        Assert.Equal([[Permission.CreatePublicThreads, Permission.CreateEvents], [Permission.SendMessages]], found.Select(lacking => lacking.Missing.ToArray()));
    }

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(false, true, 0)]
    [InlineData(true, false, 0)]
    [InlineData(false, false, 1)]
    public void A_role_that_nobody_hears_is_told(bool mentionable, bool mayMention, int found)
    {
        var state = Whole with
        {
            Holds = new ChatOptions { ReminderRole = "Readers" },
            ReminderRole = new Role { Id = 6, Name = "Readers", Mentionable = mentionable },
            HeldInChats = mayMention ? All : All & ~Permissions.SetOf(Permission.Administrator, Permission.MentionEveryone),
        };

        Assert.Equal(found, SetupFinding.In(state).Count(finding => finding is SetupFinding.SilentRole));
    }

    [Fact]
    public void A_reminder_role_that_is_not_there_is_told_and_none_that_is_wanted_is_not()
    {
        Assert.Equal([new SetupFinding.None(GuildSetting.ReminderRole)], SetupFinding.In(Whole with { Holds = new ChatOptions { ReminderRole = "Readers" } }));
        Assert.Empty(SetupFinding.In(Whole with { Holds = new ChatOptions { ReminderRole = "" } }));
    }

    [Fact]
    public void What_was_chosen_and_is_no_more_comes_first() =>
        Assert.Equal(new SetupFinding.Lost(GuildSetting.ModeratorRole), SetupFinding.In(Whole with { Lost = [GuildSetting.ModeratorRole], ModeratorRole = null }).First());
}
