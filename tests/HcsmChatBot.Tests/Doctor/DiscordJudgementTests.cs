using System.Net;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Doctor;

namespace HcsmChatBot.Tests.Doctor;

/// <summary>How the doctor judges what Discord tells it.</summary>
public sealed class DiscordJudgementTests
{
    private const int Asked = GatewayIntent.Guilds | GatewayIntent.MessageContent;

    private static readonly Guild Guild = new() { Id = 1, Name = "Community" };

    [Theory]
    [InlineData(0, "Ok")]
    [InlineData(0.9, "Ok")]
    [InlineData(1.5, "Warning")]
    [InlineData(-30, "Warning")]
    [InlineData(61, "Failure")]
    [InlineData(-3600, "Failure")]
    public void A_clock_may_be_a_second_off(double ahead, string grade) => Assert.Equal(grade, $"{ClockCheck.Judge(TimeSpan.FromSeconds(ahead)).Grade}");

    [Fact]
    public void A_clock_that_was_not_told_is_no_warning() => Assert.Equal(Grade.Note, ClockCheck.Judge(null).Grade);

    [Theory]
    [InlineData(ApplicationFlags.GatewayMessageContent, "Ok")]
    [InlineData(ApplicationFlags.GatewayMessageContentLimited, "Ok")]
    [InlineData(ApplicationFlags.None, "Failure")]
    [InlineData(ApplicationFlags.GatewayGuildMembersLimited, "Failure Note")]
    [InlineData(ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayPresence, "Ok Note")]
    public void Intents_are_those_asked_for_and_no_more(ApplicationFlags flags, string grades) =>
        Assert.Equal(grades, string.Join(' ', IntentCheck.Judge(new Application { Flags = flags }, Asked).Select(finding => finding.Grade)));

    [Theory]
    [InlineData(1000, "Ok")]
    [InlineData(100, "Ok")]
    [InlineData(99, "Warning")]
    [InlineData(0, "Failure")]
    public void Few_identifies_are_warned_of(int remaining, string grade) => Assert.Equal(grade, $"{GatewayCheck.JudgeStarts(new SessionStartLimit { Total = 1000, Remaining = remaining }).Grade}");

    [Theory]
    [InlineData("https://discord.com/api/v10/", "data", "Ok")]
    [InlineData("https://discord.com/api/v10/", "rehearsal", "Warning")]
    [InlineData("http://127.0.0.1:6000/api/v10/", "data", "Note")]
    [InlineData("https://discord.example/api/v10/", "data", "Failure")]
    [InlineData("http://discord.com/api/v10/", "data", "Failure")]
    public void A_token_belongs_to_Discord_alone(string api, string folder, string grade) => Assert.Equal(grade, $"{AddressCheck.Judge(new Uri(api), folder).Grade}");

    [Fact]
    public void What_refuses_the_token_is_named()
    {
        var refused = new DiscordException(HttpStatusCode.Unauthorized, 0, "401: Unauthorized");

        Assert.StartsWith("Discord refuses the token", TokenCheck.Judge(refused, new Uri("https://discord.com/api/v10/")).Says, StringComparison.Ordinal);
        Assert.StartsWith("127.0.0.1, which is not Discord,", TokenCheck.Judge(refused, new Uri("http://127.0.0.1:6000/api/v10/")).Says, StringComparison.Ordinal);
        Assert.StartsWith("Discord cannot be reached", TokenCheck.Judge(new DiscordUnreachableException("there is no connection"), new Uri("https://discord.com/api/v10/")).Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c", 0)]
    [InlineData("0123456789abcdef0123456789abcdef", 1)]
    [InlineData("bm90IGFuIGlk.Gcanary.7f3a", 1)]
    [InlineData("MTIz.Gcanary.", 1)]
    public void What_does_not_look_like_a_token_is_told(string token, int findings) => Assert.Equal(findings, TokenCheck.JudgeShape(token).Count());

    [Fact]
    public void Commands_are_compared_one_by_one()
    {
        ApplicationCommand chat = new() { Name = "chat", Description = "Chats" }, now = new() { Name = "now", Description = "Now" }, old = new() { Name = "old", Description = "Old" };

        var same = CommandCheck.Judge(Guild, [now, chat], [chat, now]);
        var other = CommandCheck.Judge(Guild, [chat with { Description = "Other" }, old], [chat, now]);

        Assert.Equal(Grade.Ok, same.Grade);
        Assert.Equal((Grade.Warning, "Community: commands are missing: now; other than this bot's: chat; unknown to this bot: old."), (other.Grade, other.Says));
    }

    [Theory]
    [InlineData(null, null, "Warning")]
    [InlineData("https://example.org/privacy", null, "Note")]
    [InlineData("https://example.org/privacy", "https://example.org/terms", "Ok")]
    public void An_application_names_its_privacy_policy(string? privacy, string? terms, string grade) =>
        Assert.Equal(grade, $"{PolicyCheck.Judge(new Application { PrivacyPolicyUrl = privacy, TermsOfServiceUrl = terms }).Grade}");

    [Theory]
    [InlineData("2026-11-04T18:00:00.000Z", "2026-11-04T18:00:00.900Z", 0)]
    [InlineData("2026-11-04T17:59:59.500Z", "2026-11-04T18:00:00.100Z", 0)]
    [InlineData("2026-11-04T18:00:11.000Z", "2026-11-04T18:00:12.000Z", 10)]
    [InlineData("2026-11-04T17:59:49.000Z", "2026-11-04T17:59:50.000Z", -10)]
    public void A_clock_is_off_by_what_the_journey_does_not_explain(string asked, string answered, int ahead) =>
        Assert.Equal(TimeSpan.FromSeconds(ahead), new ClockReading(At("2026-11-04T18:00:00Z"), At(asked), At(answered)).Ahead);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
