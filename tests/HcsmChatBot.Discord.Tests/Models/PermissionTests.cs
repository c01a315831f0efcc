using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Models;

/// <summary>https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</summary>
public sealed class PermissionTests
{
    [Fact]
    public void What_the_bot_needs_makes_the_number_that_invitations_carry() => Assert.Equal(
        (UInt128)17901423807488,
        Permissions.SetOf(
            Permission.ViewChannel, Permission.ReadMessageHistory, Permission.SendMessages, Permission.EmbedLinks, Permission.AttachFiles,
            Permission.CreatePublicThreads, Permission.SendMessagesInThreads, Permission.CreateEvents));

    [Theory]
    [InlineData(Permission.Administrator, 8ul)]
    [InlineData(Permission.ManageEvents, 8589934592ul)]
    public void A_permission_is_one_bit(Permission permission, ulong bit) => Assert.Equal((UInt128)bit, Permissions.SetOf(permission));

    [Fact]
    public void What_is_missing_is_told_in_the_order_it_was_asked_for()
    {
        var held = Permissions.SetOf(Permission.ViewChannel, Permission.ManageEvents);

        Assert.Equal(
            [Permission.SendMessagesInThreads, Permission.SendMessages],
            Permissions.Missing(held, Permission.SendMessagesInThreads, Permission.ViewChannel, Permission.SendMessages));
        Assert.Equal([Permission.ViewChannel], Permissions.Missing(0, Permission.ViewChannel));
    }

    [Fact]
    public void An_administrator_lacks_nothing() =>
        Assert.Empty(Permissions.Missing(Permissions.SetOf(Permission.Administrator), Enum.GetValues<Permission>()));

    [Fact]
    public void Where_discord_does_not_say_nothing_is_known_to_be_missing() => Assert.Empty(Permissions.Missing(null, Permission.ViewChannel));

    [Fact]
    public void Bits_above_the_known_ones_change_nothing() =>
        Assert.Equal([Permission.ViewChannel], Permissions.Missing(UInt128.One << 127, Permission.ViewChannel));
}
