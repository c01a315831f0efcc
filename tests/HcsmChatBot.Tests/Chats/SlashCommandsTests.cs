using System.Text.RegularExpressions;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Sandbox;
using HcsmChatBot.Settings;
using HcsmChatBot.Tests.Whole;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Chats;

/// <summary>What Discord asks of commands: https://docs.discord.com/developers/interactions/application-commands</summary>
public sealed class SlashCommandsTests
{
    [Fact]
    public void Every_name_is_one_that_Discord_takes_in_both_languages() => Assert.All(Names(), name =>
    {
        Assert.Matches(new Regex(@"^[-_'\p{L}\p{N}]{1,32}$"), name);
        Assert.Equal(name.ToLowerInvariant(), name);
    });

    [Fact]
    public void Every_description_has_1_to_100_characters_in_both_languages() => Assert.All(
        Parts().SelectMany(part => part.Descriptions), description => Assert.InRange(description.Length, 1, 100));

    [Fact]
    [Trait("Obligation", "C4")]
    public void Everything_is_named_and_described_in_French_and_in_the_locales_of_its_default() => Assert.All(Localized(), part =>
    {
        Assert.Equal(["en-GB", "en-US", "fr"], part.Translations.Keys.Order());
        Assert.Equal([part.Default, part.Default], [part.Translations["en-GB"], part.Translations["en-US"]]);
    });

    [Fact]
    [Trait("Obligation", "C3")]
    public void Everybody_sees_it_because_hosts_rotate() => Assert.Null(Shown().DefaultMemberPermissions);

    [Fact]
    public void No_two_options_beside_each_other_share_a_name() => Assert.All(Shown().Options.Prepend(new CommandOption { Options = Shown().Options }), option =>
    {
        Assert.Distinct(option.Options.Select(inner => inner.Name));
        Assert.Distinct(option.Options.Select(inner => inner.NameLocalizations["fr"]));
    });

    [Fact]
    [Trait("Obligation", "C1")]
    public void It_stays_within_Discords_limits()
    {
        Assert.All(Shown().Options, option => Assert.InRange(option.Options.Count, 0, 25));
        Assert.InRange(Characters(Shown()), 1, 8000);
    }

    [Fact]
    [Trait("Obligation", "C2")]
    public async Task Discord_takes_them_and_they_are_written_once()
    {
        await using var room = await BotInSandbox.StartAsync();
        var written = Registered(room);
        await room.CommandAsync(room.Moderator, "chat start");

        await room.StopBotAsync();
        await room.StartBotAsync();
        var resumed = Registered(room);
        await room.StopBotAsync();
        room.Sandbox.Rehearsal.Drop(GatewayDrop.Forget);
        await room.StartBotAsync();
        var identified = Registered(room);

        Assert.Contains("\"chat\"", written, StringComparison.Ordinal);
        Assert.Contains("\"clavardage\"", written, StringComparison.Ordinal);
        Assert.Equal([written, written], [resumed, identified]);
    }

    [Fact]
    public async Task A_guild_that_the_bot_joins_gets_them_too()
    {
        await using var room = await BotInSandbox.StartAsync();
        var written = Registered(room);
        var other = await room.People.GuildAsync("Elsewhere", default);

        room.Sandbox.Rehearsal.EnsureBot(other, "HcsmChatBot");
        await room.SettleAsync();

        Assert.Equal(written, Registered(room));
        Assert.Equal(CommandsOf(room, guild: 0).Count, CommandsOf(room, guild: 1).Count);
    }

    /// <summary>With Discord's ids and versions, which a second writing would change.</summary>
    private static string Registered(BotInSandbox room) => CommandsOf(room, guild: 0).ToJsonString(
        new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static System.Text.Json.Nodes.JsonArray CommandsOf(BotInSandbox room, int guild) => room.Sandbox.Rehearsal.World()["guilds"]![guild]!["commands"]!.AsArray();

    private static ApplicationCommand Shown() => new SlashCommands(new CommandWords(Texts.Load(new ConfigFiles(Repository.Config)))).OfChats;

    private static IEnumerable<string> Names() => Parts().SelectMany(part => part.Names);

    private static IEnumerable<(string Default, IReadOnlyDictionary<string, string> Translations)> Localized()
    {
        var command = Shown();
        return
        [
            (command.Name, command.NameLocalizations),
            (command.Description, command.DescriptionLocalizations),
            .. command.Options.Concat(command.Options.SelectMany(option => option.Options))
                .SelectMany(option => new[] { (option.Name, option.NameLocalizations), (option.Description, option.DescriptionLocalizations) }),
        ];
    }

    private static IEnumerable<(string[] Names, string[] Descriptions)> Parts()
    {
        var command = Shown();
        return
        [
            ([command.Name, .. command.NameLocalizations.Values], [command.Description, .. command.DescriptionLocalizations.Values]),
            .. command.Options.Concat(command.Options.SelectMany(option => option.Options)).Select(option => (
                (string[])[option.Name, .. option.NameLocalizations.Values], (string[])[option.Description, .. option.DescriptionLocalizations.Values])),
        ];
    }

    private static int Characters(ApplicationCommand command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations) + command.Options.Sum(Characters);

    private static int Characters(CommandOption option) => Longest(option.Name, option.NameLocalizations)
        + Longest(option.Description, option.DescriptionLocalizations)
        + option.Options.Sum(Characters) + option.Choices.Sum(choice => choice.Name.Length + choice.Value.Length);

    private static int Longest(string text, IReadOnlyDictionary<string, string> translations) => translations.Values.Append(text).Max(each => each.Length);
}
