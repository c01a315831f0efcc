using System.Text.Json.Nodes;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Rehearsal;
using HcsmChatBot.Series;
using HcsmChatBot.Settings;
using HcsmChatBot.Setup;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Tests.Whole;

/// <summary>A server set up in one conversation, with the whole bot: it is Wednesday 4 November 2026, 13:00 in Toronto.</summary>
public sealed class SetupTests
{
    private static readonly DateTimeOffset Thursday = BotInSandbox.Wednesday.AddDays(1);

    [Fact]
    public async Task A_fresh_server_is_set_up_in_one_message_and_then_plans_and_runs_in_French_by_other_clocks()
    {
        await using var room = await BotInSandbox.StartAsync(("Chats:ModeratorRole", "Nobody has this"));
        var manager = await room.ManagerAsync(room.Guild);
        var hosts = await room.People.RoleAsync(room.Guild, "Hosts", 0, default);
        var host = await room.People.MemberAsync(room.Guild, new SandboxMember("host", "Helen", "en-US", [hosts]), default);
        var staff = await room.People.PrivateChannelAsync(room.Guild, "staff", hosts, BotId(room), default);

        var begun = await room.SetUpAsync(manager);
        var chats = await room.PickAsync(manager, begun, "ChatChannel", room.Channel);
        var channels = await room.PickAsync(manager, chats, "ModeratorsChannel", staff);
        var roles = await room.PickAsync(manager, await room.TurnToAsync(manager, channels, 2), "ModeratorRole", hosts);
        var language = await room.PickAsync(manager, await room.TurnToAsync(manager, roles, 3), "Language", "fr");
        var done = await room.TypeZoneAsync(manager, language, "halifax");

        Assert.Single(new[] { begun, chats, channels, roles, language, done }.Select(page => page["id"]!.GetValue<string>()).Distinct());
        Assert.StartsWith("**Setting up, step 1 of 3: channels**\n- Chats are held in: ", begun.Said(), StringComparison.Ordinal);
        Assert.Contains("\n- Moderators’ channel: none yet (not chosen here)\n", begun.Said(), StringComparison.Ordinal);
        Assert.Contains("To be put right:\n- Choose a channel that only moderators see.", begun.Said(), StringComparison.Ordinal);
        Assert.Contains($"Saved. Chats are held in: <#{room.Channel}>.", chats.Said(), StringComparison.Ordinal);
        Assert.Equal([$"{staff}"], channels.ChosenIn("ModeratorsChannel"));
        Assert.Contains($"Saved. Role of moderators: <@&{hosts}>.", roles.Said(), StringComparison.Ordinal);
        Assert.Contains("Saved. Time zone: Halifax (America/Halifax), where it is 14:00 now.", done.Said(), StringComparison.Ordinal);
        Assert.Contains($"All is set. Next: /chat plan in <#{room.Channel}>", done.Said(), StringComparison.Ordinal);

        await EndSeriesAsync(room);
        var planned = await room.PlanAsync(host, Filled("tomorrow 14:00"));
        Assert.StartsWith($"The chat is planned, with 1 topic: <t:{Thursday.ToUnixTimeSeconds()}:F> (14:00 Halifax time).", planned.Said(), StringComparison.Ordinal);
        Assert.StartsWith("Clavardage prévu", room.Newest().Said(), StringComparison.Ordinal);
        await room.PassUntilAsync(Thursday + BotInSandbox.Acts - room.Sandbox.Clock.GetUtcNow(), () => room.OnlyChat is Chat.Open);
        Assert.Contains("Bienvenue", room.Newest().Said(), StringComparison.Ordinal);
        Assert.Contains("Habitudes", Assert.Single(room.MessagesIn(staff)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_lasts_through_a_restart_and_touches_no_other_server()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        var other = await room.People.GuildAsync("Elsewhere", default);
        var there = await room.People.ChannelAsync(other, "hcsmca", default);
        var manages = await room.ManagerAsync(other);
        await room.People.BotAsync(other, "HcsmChatBot", default);
        await room.TypeZoneAsync(manager, await room.TurnToAsync(manager, await room.SetUpAsync(manager), 3), "St Johns");
        await room.StopBotAsync();
        await room.StartBotAsync();
        await room.PassUntilAsync(TimeSpan.FromSeconds(1), () => HasCommands(room, other));

        Assert.Contains("Time zone: St Johns (America/St_Johns), where it is 14:30 now\n", (await room.SetUpAsync(manager)).Said(), StringComparison.Ordinal);
        Assert.Contains("Time zone: Toronto (America/Toronto), where it is 13:00 now (not chosen here)\n", (await room.SetUpAsync(manages, there)).Said(), StringComparison.Ordinal);
        Assert.Equal("America/St_Johns", (await room.Service<ArchiveReader>().OptionsOfAsync(room.Guild, new ChatOptions(), default)).TimeZone);
        Assert.Equal("America/Toronto", (await room.Service<ArchiveReader>().OptionsOfAsync(other, new ChatOptions(), default)).TimeZone);
    }

    [Fact]
    public async Task Whoever_may_not_manage_the_server_changes_nothing_also_by_a_message_that_was_made_up()
    {
        await using var room = await BotInSandbox.StartAsync();
        var desk = room.Service<IEnumerable<InteractionDesk>>().OfType<SetupDesk>().Single();

        var called = Pressed(room, "", permissions: 0, value: null).Interaction with { Type = InteractionType.ApplicationCommand, Data = new InteractionData { Name = SetupDesk.Setup } };
        var formed = Pressed(room, "setup:zone", permissions: 0, value: null).Interaction with { Type = InteractionType.ModalSubmit };
        Asked[] asked = [Asked.Read(called), Asked.Read(formed), Pressed(room, "setup:zone", permissions: 0, value: null), Pressed(room, "setup:pick:ModeratorRole", permissions: 0, $"{room.Moderator}")];

        Assert.All(asked, each => Assert.True(desk.Serves(each)));
        Assert.All(asked, each => Assert.StartsWith("Only those who may manage this server", Assert.IsType<InteractionAnswer.Say>(desk.AnswerAtOnce(each)).Message.Content, StringComparison.Ordinal));
        Assert.Equal(32, (int?)desk.Commands.Single().DefaultMemberPermissions);
    }

    [Theory]
    [InlineData("setup:pick:Everything", "1", "I do not know this command")]
    [InlineData("setup:pick:0", "1", "I do not know this command")]
    [InlineData("setup:page:9", null, "I do not know this command")]
    [InlineData("setup", null, "I do not know this command")]
    [InlineData("setup:pick:ModeratorRole", "12345", "I cannot find that here")]
    [InlineData("setup:pick:ChatChannel", "hcsmca", "I cannot find that here")]
    [InlineData("setup:pick:Language", "tlh", "I cannot find that here")]
    [InlineData("setup:pick:TimeZone", "Mars", "I cannot find that here")]
    public async Task A_custom_id_or_value_that_was_made_up_changes_nothing(string customId, string? value, string told)
    {
        await using var room = await BotInSandbox.StartAsync();
        var desk = room.Service<IEnumerable<InteractionDesk>>().OfType<SetupDesk>().Single();

        var answer = await desk.AnswerAsync(Pressed(room, customId, permissions: 32, value), new Ticket("", 0), default);

        Assert.Contains(told, answer!.Content, StringComparison.Ordinal);
        Assert.Empty(await room.Service<ChatStore>().LoadSettingsAsync(default));
    }

    [Fact]
    public async Task Nobody_makes_everybody_a_moderator()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        var roles = await room.TurnToAsync(manager, await room.SetUpAsync(manager), 2);

        var refused = await room.PickAsync(manager, roles, "ModeratorRole", room.Guild);

        Assert.Contains("Everybody has that role, so nothing was changed.", refused.Said(), StringComparison.Ordinal);
        Assert.Empty(await room.Service<ChatStore>().LoadSettingsAsync(default));
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_is_told_with_examples_and_comes_back_into_the_form()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        var page = await room.TurnToAsync(manager, await room.SetUpAsync(manager), 3);

        var refused = await room.TypeZoneAsync(manager, page, "Torronto: here");
        var slipped = await room.TypeZoneAsync(manager, refused, "Torronto");
        var form = await room.FormAsync(room.OpenZoneForm(manager, slipped));
        var right = await room.TypeZoneAsync(manager, slipped, "Montréal");

        Assert.Contains("I know no time zone by “Torronto\\: here”. Nothing was changed.", refused.Said(), StringComparison.Ordinal);
        Assert.Contains("such as Toronto, Montréal or Vancouver", refused.Said(), StringComparison.Ordinal);
        Assert.Contains("Do you mean one of these? America/Toronto", slipped.Said(), StringComparison.Ordinal);
        Assert.Equal("Torronto", form["zone"]["value"]!.GetValue<string>());
        Assert.Contains("Saved. Time zone: Toronto (America/Toronto)", right.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_later_counts_as_not_chosen_and_status_and_setup_say_so()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        var hosts = await room.People.RoleAsync(room.Guild, "Hosts", 0, default);
        var staff = await room.People.ChannelAsync(room.Guild, "staff", default);
        var page = await room.PickAsync(manager, await room.SetUpAsync(manager), "ModeratorsChannel", staff);
        await room.PickAsync(manager, await room.TurnToAsync(manager, page, 2), "ModeratorRole", hosts);
        Assert.Equal(($"{hosts}", $"{staff}"), (Options(room).ModeratorRole, Options(room).ModeratorsChannel));

        room.Sandbox.Rehearsal.DeleteChannel(staff);
        room.Sandbox.Rehearsal.Dispatch("GUILD_ROLE_DELETE", new JsonObject { ["guild_id"] = $"{room.Guild}", ["role_id"] = $"{hosts}" });
        await room.PassUntilAsync(TimeSpan.FromSeconds(1), () => Options(room) is { ModeratorRole: "Moderator", ModeratorsChannel: "moderators" });
        var status = await room.CommandAsync(room.Participant, "chat status");
        var again = await room.SetUpAsync(manager);

        Assert.Contains("\nNote: the role of moderators chosen with /setup is there no more; until another is chosen, a role “Moderator” counts", status, StringComparison.Ordinal);
        Assert.Contains("\nNote: the moderators’ channel chosen with /setup is there no more; until another is chosen, a channel “moderators” is used", status, StringComparison.Ordinal);
        Assert.Contains($"Role of moderators: <@&{RoleId(room, "Moderator")}> (not chosen here)", again.Said(), StringComparison.Ordinal);
        Assert.Empty(again.ChosenIn("ModeratorsChannel"));
    }

    [Fact]
    public async Task The_series_of_the_file_begins_in_the_channel_that_is_chosen_for_chats()
    {
        await using var room = await BotInSandbox.StartAsync();
        var other = await room.People.GuildAsync("Elsewhere", default);
        var there = await room.People.ChannelAsync(other, "tea-room", default);
        var manager = await room.ManagerAsync(other);
        await room.People.BotAsync(other, "HcsmChatBot", default);
        await room.PassUntilAsync(TimeSpan.FromSeconds(1), () => HasCommands(room, other));

        var page = await room.PickAsync(manager, await room.SetUpAsync(manager, there), "ChatChannel", there);

        Assert.Contains("The series that I bring with me begins there", page.Said(), StringComparison.Ordinal);
        Assert.Equal(there, Assert.Single(room.Service<SeriesBook>().In(other)).ChannelId);
        Assert.Equal(room.Channel, Assert.Single(room.Service<SeriesBook>().In(room.Guild)).ChannelId);
    }

    [Fact]
    public async Task A_draft_keeps_its_hour_when_other_clocks_are_chosen()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        await EndSeriesAsync(room);
        var preview = await room.SendFormAsync(room.OpenForm(room.Moderator), room.Moderator, Filled("tomorrow 13:00"));
        room.Sandbox.Clock.Set(room.Sandbox.Clock.GetUtcNow().AddSeconds(1));

        await room.TypeZoneAsync(manager, await room.TurnToAsync(manager, await room.SetUpAsync(manager), 3), "America/Halifax");
        var shownAgain = await room.PublishAsync(room.Moderator, preview);

        Assert.Contains($"<t:{Thursday.ToUnixTimeSeconds()}:F>", preview.Said(), StringComparison.Ordinal);
        Assert.Contains($"<t:{Thursday.ToUnixTimeSeconds()}:F>", shownAgain.Said(), StringComparison.Ordinal);
        Assert.Equal("Thursday 2026-11-05 14:00", (await room.FormAsync(room.OpenForm(room.Moderator)))["when"]["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_chosen_goes_with_the_bot()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);
        await room.PickAsync(manager, await room.SetUpAsync(manager), "ChatChannel", room.Channel);
        Assert.Single(await room.Service<ChatStore>().LoadSettingsAsync(default));

        room.Sandbox.Rehearsal.RemoveBot(room.Guild, "HcsmChatBot");
        await room.PassUntilAsync(TimeSpan.FromSeconds(1), () => room.Service<GuildOptions>().ChosenIn(room.Guild).ChatChannelId is null);

        Assert.Empty(await room.Service<ChatStore>().LoadSettingsAsync(default));
    }

    [Fact]
    public async Task The_conversation_is_held_in_French_with_whoever_speaks_it()
    {
        await using var room = await BotInSandbox.StartAsync();
        var manager = await room.ManagerAsync(room.Guild);

        var page = await room.SetUpAsync(manager, locale: "fr");

        Assert.StartsWith("**Réglages, étape 1 sur 3 : salons**\n- Salon des clavardages : ", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Fuseau horaire : Toronto (America/Toronto), où il est 13 h 00 (pas choisi ici)", page.Said(), StringComparison.Ordinal);
    }

    private static JsonObject Filled(string when) => new() { ["title"] = "Habitudes", ["when"] = when, ["agenda"] = "T1: Pourquoi?" };

    private static ChatOptions Options(BotInSandbox room) => room.Service<GuildOptions>().Of(room.Guild);

    private static Task EndSeriesAsync(BotInSandbox room) => room.Service<SeriesBook>().EndAsync(room.Channel, default);

    private static ulong BotId(BotInSandbox room) => Id(room.Sandbox.Rehearsal.World()["guilds"]![0]!["bots"]![0]!["bot"]!["id"]!);

    private static ulong RoleId(BotInSandbox room, string name) =>
        Id(room.Sandbox.Rehearsal.World()["guilds"]![0]!["roles"]!.AsArray().Single(role => role!["name"]!.GetValue<string>() == name)!["id"]!);

    private static bool HasCommands(BotInSandbox room, ulong guild) =>
        room.Sandbox.Rehearsal.World()["guilds"]!.AsArray().Single(known => Id(known!["id"]!) == guild)!["commands"]!.AsArray().Count > 0;

    private static ulong Id(JsonNode id) => ulong.Parse(id.GetValue<string>(), provider: null);

    private static Asked Pressed(BotInSandbox room, string customId, uint permissions, string? value) => Asked.Read(new Interaction
    {
        Id = 1,
        Type = InteractionType.MessageComponent,
        GuildId = room.Guild,
        ChannelId = room.Channel,
        Member = new Member { User = new User { Id = room.Moderator }, Permissions = permissions },
        Data = new InteractionData { CustomId = customId, Values = value is null ? [] : [value] },
    });
}
