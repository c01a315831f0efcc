using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void What_is_not_set_keeps_its_default()
    {
        var options = Read<ChatOptions>("Chats", ("Chats:TopicMinutes", "12"), ("Chats:language", "fr"));

        Assert.Equal((12, Language.Fr, 5, ThreadPlan.Topic), (options.TopicMinutes, options.Language, options.IntroductionMinutes, options.Threads));
    }

    [Theory]
    [InlineData("TopicMinuts", "10", "there is no such setting; expected one of ModeratorRole, ")]
    [InlineData("Pace", "fast", "there is no such setting; expected one of ModeratorRole, ")]
    public void An_unknown_key_is_named_with_those_there_are(string key, string value, string expected) =>
        Assert.StartsWith($"Chats:{key}: {expected}", Refused<ChatOptions>("Chats", ($"Chats:{key}", value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("TopicMinutes", "ten", "a whole number from 1 to 120")]
    [InlineData("TopicMinutes", "10.5", "a whole number from 1 to 120")]
    [InlineData("TopicMinutes", "", "a whole number from 1 to 120")]
    [InlineData("TopicMinutes", "99999999999", "a whole number from 1 to 120")]
    [InlineData("TopicMinutes", "0", "a whole number from 1 to 120")]
    [InlineData("TopicMinutes", "121", "a whole number from 1 to 120")]
    [InlineData("IntroductionMinutes", "-1", "a whole number from 1 to 60")]
    [InlineData("ClosingMinutes", "61", "a whole number from 1 to 60")]
    [InlineData("UnattendedHours", "49", "a whole number from 1 to 48")]
    [InlineData("Threads", "Forum", "one of Topic, Chat, None")]
    [InlineData("Threads", "3", "one of Topic, Chat, None")]
    [InlineData("Threads", "-1", "one of Topic, Chat, None")]
    [InlineData("Language", "Klingon", "one of En, Fr")]
    [InlineData("Language", "", "one of En, Fr")]
    [InlineData("Pacing", "2", "one of Clock, Manual")]
    [InlineData("TimeZone", "America/Torronto", "an IANA time zone known here, such as America/Toronto")]
    [InlineData("TimeZone", "", "an IANA time zone known here, such as America/Toronto")]
    [InlineData("ModeratorRole", "", "some text")]
    [InlineData("ModeratorRole", "  ", "some text")]
    public void A_value_that_cannot_be_used_is_told_with_what_is_expected(string key, string value, string expected) =>
        Assert.Equal($"Chats:{key}: read '{value}', expected {expected}.", Refused<ChatOptions>("Chats", ($"Chats:{key}", value)));

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    public void A_port_is_a_port(string value) => Assert.Equal(
        $"Rehearsal:Port: read '{value}', expected a whole number from 0 to 65535.", Refused<RehearsalOptions>("Rehearsal", ("Rehearsal:Port", value)));

    [Fact]
    public void A_data_folder_has_a_name() =>
        Assert.Equal("Storage:Directory: read '', expected some text.", Refused<StorageOptions>("Storage", ("Storage:Directory", "")));

    [Fact]
    public void The_pace_follows_the_minutes_and_there_is_none_where_a_person_leads()
    {
        var clocked = Read<ChatOptions>("Chats", ("Chats:IntroductionMinutes", "3"), ("Chats:UnattendedHours", "2"));
        var manual = Read<ChatOptions>("Chats", ("Chats:Pacing", "Manual"));

        Assert.Equal(new Pace(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), TimeSpan.FromHours(2)), clocked.Pace);
        Assert.Null(manual.Pace);
    }

    private static string Refused<T>(string section, params (string Key, string Value)[] settings)
        where T : new()
    {
        var message = Assert.Throws<SettingsException>(() => Read<T>(section, settings)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static T Read<T>(string section, params (string Key, string Value)[] settings)
        where T : new() => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build()
        .Read<T>(section);
}
