using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace HcsmChatBot.Tests.Settings;

public sealed class ConfigFilesTests : IDisposable
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_settings_that_come_with_the_bot_can_all_be_read()
    {
        var settings = ConfigFiles.Find(Repository.Config).Read(Nothing);

        Assert.Equal("Moderator", settings.Read<ChatOptions>(ChatOptions.Section).ModeratorRole);
        Assert.Equal("data", settings.Read<StorageOptions>(StorageOptions.Section).Directory);
        Assert.Equal(5080, settings.Read<RehearsalOptions>(RehearsalOptions.Section).Port);
        Assert.Null(settings.Read<ConnectionOptions>(ConnectionOptions.Section).ToDiscordOptions());
    }

    [Fact]
    public void Every_setting_there_is_stands_in_the_file_with_its_default()
    {
        var settings = ConfigFiles.Find(Repository.Config).Read(Nothing);

        Assert.All(
            new (string Section, object Defaults)[]
            {
                (ChatOptions.Section, new ChatOptions()), (StorageOptions.Section, new StorageOptions()),
                (RehearsalOptions.Section, new RehearsalOptions()), (ConnectionOptions.Section, new ConnectionOptions()),
            },
            options => Assert.All(
                options.Defaults.GetType().GetProperties().Where(property => property.CanWrite),
                property => Assert.Equal($"{property.GetValue(options.Defaults)}", settings[$"{options.Section}:{property.Name}"])));
    }

    [Fact]
    public void Comments_are_welcome_in_the_file()
    {
        Write("// why\n{ /* here */ \"Chats\": { \"TopicMinutes\": 7 } }");

        Assert.Equal(7, Read().Read<ChatOptions>(ChatOptions.Section).TopicMinutes);
    }

    [Fact]
    public void What_was_given_wins_over_the_file()
    {
        Write("""{ "Chats": { "TopicMinutes": 7, "ClosingMinutes": 8 } }""");

        var options = Read(("Chats:TopicMinutes", "9")).Read<ChatOptions>(ChatOptions.Section);

        Assert.Equal((9, 8), (options.TopicMinutes, options.ClosingMinutes));
    }

    [Fact]
    public void The_environment_stands_between_the_file_and_what_was_given()
    {
        Write("{}");

        var order = Read().Providers.Select(provider => provider.GetType());

        Assert.Equal([typeof(JsonConfigurationProvider), typeof(EnvironmentVariablesConfigurationProvider), typeof(MemoryConfigurationProvider)], order);
    }

    [Theory]
    [InlineData("{\n  \"Chats\": {\n    oops\n  }\n}", 3)]
    [InlineData("{\n  \"Discord\": {\n    \"Token\": MTIzNDU2.canary.7f3a\n  }\n}", 3)]
    [InlineData("{ \"Chats\": { \"TopicMinutes\": 7 }", 1)]
    [InlineData("", 1)]
    public void A_broken_file_is_told_with_its_line_and_without_what_stands_there(string text, int line)
    {
        var file = Write(text);

        var message = Assert.Throws<SettingsException>(() => Read()).Message;

        Assert.StartsWith($"{file}, line {line}: not valid JSON", message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "Chats": {}, "chats": {}, "Discord": { "Token": "canary", "token": "canary" } }""")]
    public void A_file_that_is_no_object_of_settings_is_named(string text)
    {
        var file = Write(text);

        var message = Assert.Throws<SettingsException>(() => Read()).Message;

        Assert.StartsWith($"{file}", message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_settings_is_refused()
    {
        var message = Assert.Throws<SettingsException>(() => ConfigFiles.Find(folder.Path)).Message;

        Assert.Equal($"--config names '{folder.Path}'; expected a folder that holds appsettings.json.", message);
    }

    [Fact]
    public void Settings_that_are_nowhere_are_missed_by_their_file()
    {
        var message = Assert.Throws<SettingsException>(() => Read()).Message;

        Assert.StartsWith(folder.File("appsettings.json"), message, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var file = folder.File("appsettings.json");
        File.WriteAllText(file, text);
        return file;
    }

    private IConfigurationRoot Read(params (string Key, string Value)[] given) =>
        new ConfigFiles(folder.Path).Read(given.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));

    [Fact]
    public void A_misspelt_section_is_named_with_those_there_are()
    {
        var files = new ConfigFiles(Repository.Config);

        var refusal = Assert.Throws<SettingsException>(() => files.Read(new Dictionary<string, string?> { ["Chat:Language"] = "Fr" }));

        Assert.Equal("Chat: there is no such section of settings (appsettings.json or HCSM_Chat__…); expected one of Discord, Chats, Storage, Rehearsal, Health, Log, Serilog.", refusal.Message);
    }
}
