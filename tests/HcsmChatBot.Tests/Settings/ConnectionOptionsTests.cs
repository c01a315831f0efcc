using HcsmChatBot.Settings;
using Microsoft.Extensions.Configuration;

namespace HcsmChatBot.Tests.Settings;

/// <summary>Where the bot's token comes from, and that no message repeats it.</summary>
public sealed class ConnectionOptionsTests : IDisposable
{
    private const string Canary = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gcanary.7f3a-9d_e2b41c";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_token_there_is_no_connection()
    {
        Assert.Null(Read().ToDiscordOptions());
        Assert.Null(Read(("Token", " "), ("TokenFile", "")).ToDiscordOptions());
    }

    [Fact]
    public void The_token_is_taken_from_the_setting() => Assert.Equal(Canary, Read(("Token", $" {Canary}\n")).ToDiscordOptions()!.Token);

    [Fact]
    public void The_token_is_taken_from_the_first_line_of_the_file()
    {
        File.WriteAllText(folder.File("token"), $"{Canary}  \nanything else\n");

        Assert.Equal(Canary, Read(("TokenFile", folder.File("token"))).ToDiscordOptions()!.Token);
    }

    [Fact]
    public void An_empty_token_file_is_refused_by_its_setting()
    {
        File.WriteAllText(folder.File("token"), "\n");

        Assert.StartsWith("Discord:TokenFile ", Assert.Throws<SettingsException>(() => Read(("TokenFile", folder.File("token"))).ToDiscordOptions()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_and_a_file_of_it_contradict_each_other() =>
        Assert.Contains("both set", Assert.Throws<SettingsException>(() => Read(("Token", Canary), ("TokenFile", folder.File("token"))).ToDiscordOptions()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_token_file_that_is_missing_is_refused_by_its_setting()
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(("TokenFile", folder.File("nowhere"))).ToDiscordOptions());

        Assert.StartsWith("Discord:TokenFile ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("discord.com/api/v10/")]
    [InlineData("ftp://discord.com/api/v10/")]
    [InlineData("")]
    public void An_address_that_is_none_is_refused_by_its_setting(string address)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(("Token", Canary), ("ApiBase", address)).ToDiscordOptions());

        Assert.StartsWith("Discord:ApiBase ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot " + Canary)]
    [InlineData(Canary + "\n" + Canary)]
    [InlineData(Canary + "é")]
    public void A_token_that_cannot_be_one_is_refused_and_not_repeated(string token)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(("Token", token)).ToDiscordOptions());

        Assert.StartsWith("Discord:Token holds a space", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string[]> TokensInTheWrongPlace =>
    [
        ["Tokn", Canary],
        ["Token:Value", Canary, "Tokn", Canary],
        ["Token", Canary, "Tokn", Canary],
        ["TokenFile", Canary],
        ["TokenFile", $"/nowhere/{Canary}"],
        ["Token", "another", "ApiBase", Canary],
        ["Token", Canary, "ApiBase", $"https://discord.com/api/{Canary}"],
    ];

    [Theory]
    [MemberData(nameof(TokensInTheWrongPlace))]
    public void A_token_in_the_wrong_place_is_not_repeated(string[] settings)
    {
        var pairs = settings.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();

        var refusal = Assert.Throws<SettingsException>(() => Read(pairs).ToDiscordOptions());

        Assert.DoesNotContain("canary", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static ConnectionOptions Read(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Key}", (string?)setting.Value)))
        .Build()
        .Read<ConnectionOptions>(ConnectionOptions.Section);
}
