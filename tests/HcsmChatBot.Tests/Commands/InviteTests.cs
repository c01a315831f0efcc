using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Tests.Commands;

/// <summary>The link that lets the bot into a server.</summary>
public sealed class InviteTests
{
    private const string WithEvents = "17901423807488", WithoutEvents = "309237763072";

    [Theory]
    [InlineData(true, WithEvents)]
    [InlineData(false, WithoutEvents)]
    public void An_invitation_asks_for_the_least_and_never_for_administrator(bool withEvents, string permissions)
    {
        var invitation = new Invitation(123, withEvents);

        Assert.Equal($"https://discord.com/oauth2/authorize?client_id=123&permissions={permissions}&scope=bot+applications.commands", $"{invitation.Link}");
        Assert.DoesNotContain(Permission.Administrator, BotPermissions.Invited(withEvents));
    }

    [Fact]
    public async Task The_link_comes_first_and_each_permission_is_explained()
    {
        using var folder = new TestFolder();

        var told = await BuiltBot.RunAsync(folder, "invite", "--application", "123456789012345678", "--without-events");

        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        Assert.Equal($"https://discord.com/oauth2/authorize?client_id=123456789012345678&permissions={WithoutEvents}&scope=bot+applications.commands", told.Output.Split(Environment.NewLine)[0]);
        Assert.All(BotPermissions.Invited(withEvents: false), permission => Assert.Contains(BotPermissions.PurposeOf(permission), told.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_token_Discord_is_asked_which_application_it_is()
    {
        await using var bot = await ExaminedBot.StartAsync();

        var told = await BuiltBot.RunAsync(bot.Folder, bot.Settings, "invite");

        Assert.Equal(0, told.ExitCode);
        Assert.NotEqual(bot.Self, bot.Application);
        Assert.Contains($"client_id={bot.Application}&permissions={WithEvents}", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Token, told.Output + told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Discord_is_away_the_id_in_the_token_is_taken_and_that_is_said()
    {
        await using var bot = await ExaminedBot.StartAsync();
        await bot.Sandbox.StopAsync(default);

        var told = await BuiltBot.RunAsync(bot.Folder, bot.Settings, "invite");

        Assert.Contains($"client_id={bot.Self}&", told.Output, StringComparison.Ordinal);
        Assert.Contains("taken from the token", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_told_in_one_line()
    {
        await using var bot = await ExaminedBot.StartAsync();
        bot.Rehearsal.ResetToken(bot.Self);

        var told = await BuiltBot.RunAsync(bot.Folder, bot.Settings, "invite");

        Assert.StartsWith("Discord:Token: Discord refuses it", told.OnlyLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_token_and_id_it_says_what_it_needs()
    {
        using var folder = new TestFolder();

        Assert.Contains("--application", (await BuiltBot.RunAsync(folder, "invite")).OnlyLine(), StringComparison.Ordinal);
    }
}
