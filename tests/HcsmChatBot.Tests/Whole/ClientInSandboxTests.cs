using System.Globalization;
using System.Text.Json.Nodes;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Tests.Whole;

/// <summary>Client and sandbox share no code: here they meet, and what they say is held against Discord's own documents.</summary>
public sealed class ClientInSandboxTests
{
    private const ulong CreateEvents = 1UL << 44;
    private const ulong ManageThreads = 1UL << 34;

    [Fact]
    public async Task The_client_learns_who_it_is_and_what_its_application_may()
    {
        await using var client = await ClientInSandbox.StartAsync();
        var self = await client.Rest.GetSelfAsync(default);
        client.People.AllowIntents(self.Id, GatewayIntent.GuildMembers);

        var application = await client.Rest.GetApplicationAsync(default);
        var guild = Assert.Single(await client.Rest.GetOwnGuildsAsync(default));

        Assert.Equal(("HcsmChatBot", true), (self.Username, self.Bot));
        Assert.Equal(client.Application, application.Id);
        Assert.Equal((true, false, false, true), (application.Grants(GatewayIntent.GuildMembers), application.Grants(GatewayIntent.MessageContent), application.Grants(GatewayIntent.GuildPresences), application.Grants(GatewayIntent.Guilds)));
        Assert.Equal((client.Guild, "Community"), (guild.Id, guild.Name));
    }

    [Fact]
    public async Task The_client_reads_Discords_clock()
    {
        await using var client = await ClientInSandbox.StartAsync();
        var together = await client.Rest.ReadClockAsync(default);
        client.People.RestSettings = new RestSettings { DateAhead = (long)TimeSpan.FromHours(2).TotalMilliseconds };
        var behind = await client.Rest.ReadClockAsync(default);

        Assert.Equal(TimeSpan.Zero, together!.Ahead);
        Assert.InRange(behind!.Ahead, TimeSpan.FromMinutes(-121), TimeSpan.FromMinutes(-119));
    }

    [Fact]
    public async Task A_message_is_deleted_once()
    {
        await using var client = await ClientInSandbox.StartAsync();
        var posted = await client.Rest.CreateMessageAsync(client.Channel, new MessageToSend("T1"), default);

        await client.Rest.DeleteMessageAsync(client.Channel, posted.Id, default);
        var again = await Assert.ThrowsAsync<DiscordException>(() => client.Rest.DeleteMessageAsync(client.Channel, posted.Id, default));

        Assert.Equal(ErrorCodes.UnknownMessage, again.Code);
        Assert.Empty(client.People.Messages(client.Channel));
    }

    [Fact]
    public async Task A_message_is_filed_from_its_menu_by_a_form_with_a_choice()
    {
        await using var client = await ClientInSandbox.StartAsync();
        var command = new ApplicationCommand { Type = ApplicationCommand.OnMessage, Name = "File under topic…", NameLocalizations = new Dictionary<string, string> { ["fr"] = "Ranger…" } };
        var stored = await client.Rest.OverwriteGuildCommandsAsync(client.Application, client.Guild, [command], default);
        var said = Id(client.People.PostMessage(client.Channel, new RehearsalMessage(client.Person, "Consent first")));

        var called = client.People.RunCommand(client.Channel, new RehearsalCommand(client.Person, "File under topic…") { Target = said });
        var heard = await client.HeardAsync(called);
        var topics = new ModalField.Choice("topic", "Topic", null, [new SelectOption("Consent", "T1", "13:10", Chosen: true), new SelectOption("Trust", "T2")]) { Placeholder = "Topic" };
        await client.Rest.AnswerAsync(heard.Id, heard.Token, new InteractionAnswer.Ask(new Modal("file", "File it", [topics])), default);
        var sent = await client.HeardAsync(client.People.Submit(called, new RehearsalSubmission(client.Person, new JsonObject { ["topic"] = new JsonArray("T2") })));
        await client.Rest.AnswerAsync(sent.Id, sent.Token, new InteractionAnswer.Say(new MessageToSend("Filed")), default);

        Assert.False(CommandDifference.Differs(stored, [command]));
        Assert.Equal((said, "Consent first"), (heard.Data!.TargetId, heard.Data.Target!.Content));
        Assert.Equal(["T2"], sent.Data!.ChosenIn("topic"));
    }

    [Fact]
    public async Task A_select_beneath_a_message_is_answered_in_its_place()
    {
        await using var client = await ClientInSandbox.StartAsync();
        var message = await client.Rest.CreateMessageAsync(client.Channel, Panel(), default);

        var picked = await client.HeardAsync(client.People.Press(client.Channel, message.Id, new RehearsalPress(client.Person, "topic", ["T1", "T2"])));
        await client.Rest.AnswerAsync(picked.Id, picked.Token, new InteractionAnswer.DeferUpdate(), default);
        await client.Rest.EditOriginalAsync(client.Application, picked.Token, Panel() with { Content = "Both" }, default);
        var pressed = await client.HeardAsync(client.People.Press(client.Channel, message.Id, new RehearsalPress(client.Person, "b12")));
        await client.Rest.AnswerAsync(pressed.Id, pressed.Token, new InteractionAnswer.Update(new MessageToSend("Over")), default);

        Assert.Equal((2, "T1 T2"), (picked.Data!.Values.Count, string.Join(' ', picked.Data.Values)));
        Assert.Empty(pressed.Data!.Values);
        Assert.Equal("Both", pressed.Message!.Content);
        Assert.Equal("Over", (await client.Rest.GetMessageAsync(client.Channel, message.Id, default)).Content);
    }

    [Fact]
    public async Task A_scheduled_event_is_made_moved_begun_and_deleted()
    {
        await using var client = await ClientInSandbox.StartAsync(CreateEvents);
        var start = client.Sandbox.Clock.GetUtcNow().AddHours(1);

        var made = await client.Rest.CreateScheduledEventAsync(client.Guild, new ScheduledEventToSend("#hcsmca", start, start.AddHours(1), "<#2>", "Consent"), default);
        var moved = await client.Rest.ModifyScheduledEventAsync(client.Guild, made.Id, new ScheduledEventToSend(Start: start.AddMinutes(5), End: start.AddHours(2)), default);
        await client.Rest.ModifyScheduledEventAsync(client.Guild, made.Id, new ScheduledEventToSend { Status = ScheduledEventStatus.Active }, default);
        var listed = Assert.Single(await client.Rest.GetScheduledEventsAsync(client.Guild, default));
        await client.Rest.DeleteScheduledEventAsync(client.Guild, made.Id, default);
        var gone = await Assert.ThrowsAsync<DiscordException>(() => client.Rest.DeleteScheduledEventAsync(client.Guild, made.Id, default));

        Assert.Equal(("#hcsmca", "Consent", "<#2>", ScheduledEventStatus.Scheduled), (made.Name, made.Description, made.EntityMetadata!.Location, made.Status));
        Assert.Equal(TimeSpan.FromMinutes(5), moved.ScheduledStartTime - made.ScheduledStartTime);
        Assert.Equal((made.Id, ScheduledEventStatus.Active), (listed.Id, listed.Status));
        Assert.Equal(ErrorCodes.UnknownScheduledEvent, gone.Code);
    }

    [Fact]
    [Trait("Obligation", "E3")]
    public async Task Refusals_of_scheduled_events_have_their_codes()
    {
        await using var client = await ClientInSandbox.StartAsync();
        client.People.EnsureRole(client.Guild, "HcsmChatBot", 0);
        var start = client.Sandbox.Clock.GetUtcNow().AddHours(1);
        var chat = new ScheduledEventToSend("#hcsmca", start, start.AddHours(1), "<#2>");

        Assert.Equal(ErrorCodes.MissingPermissions, await CodeAsync(client.Rest.CreateScheduledEventAsync(client.Guild, chat, default)));
        client.People.EnsureRole(client.Guild, "@everyone", (1UL << 10) | CreateEvents);
        Assert.Equal(ErrorCodes.InvalidFormBody, await CodeAsync(client.Rest.CreateScheduledEventAsync(client.Guild, chat with { Start = start.AddHours(-2) }, default)));
        var made = await client.Rest.CreateScheduledEventAsync(client.Guild, chat, default);
        await client.Rest.ModifyScheduledEventAsync(client.Guild, made.Id, new ScheduledEventToSend { Status = ScheduledEventStatus.Canceled }, default);

        Assert.Equal(ErrorCodes.ScheduledEventFinished, await CodeAsync(client.Rest.ModifyScheduledEventAsync(client.Guild, made.Id, new ScheduledEventToSend(Name: "Late"), default)));
    }

    [Fact]
    [Trait("Obligation", "T3")]
    [Trait("Obligation", "T1")]
    public async Task A_thread_is_renamed_archived_and_brought_back()
    {
        await using var client = await ClientInSandbox.StartAsync(ManageThreads);
        var prompt = await client.Rest.CreateMessageAsync(client.Channel, new MessageToSend("T1"), default);
        var thread = await client.Rest.StartThreadAsync(client.Channel, prompt.Id, "T1", default);

        await client.Rest.EditThreadAsync(thread.Id, "T1: withdrawn", archived: true, locked: true, default);
        var archived = Assert.Single(await client.Rest.GetArchivedThreadsAsync(client.Channel, DateTimeOffset.UnixEpoch, default));
        var refused = await CodeAsync(client.Rest.EditThreadAsync(thread.Id, "Late", null, null, default));
        await client.Rest.EditThreadAsync(thread.Id, null, archived: false, locked: false, default);

        Assert.Equal(("T1: withdrawn", true, true), (archived.Name, archived.ThreadMetadata!.Archived, archived.ThreadMetadata.Locked));
        Assert.Equal(ErrorCodes.ThreadArchived, refused);
        Assert.Equal((false, false), (await client.Rest.GetChannelAsync(thread.Id, default)).ThreadMetadata is { } now ? (now.Archived, now.Locked) : default);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_names_a_role_and_notifies_it_when_it_may(bool mentionable)
    {
        await using var client = await ClientInSandbox.StartAsync();
        var role = client.People.EnsureRole(client.Guild, "Reminders", 0, mentionable);

        await client.Rest.CreateMessageAsync(client.Channel, new MessageToSend($"<@&{role}> in an hour") { MentionRoles = [role] }, default);
        var known = (await client.Rest.GetGuildAsync(client.Guild, default)).Roles.Single(each => each.Id == role);

        Assert.Equal(mentionable, known.Mentionable);
        Assert.Equal(mentionable ? 1 : 0, client.People.Messages(client.Channel)[0]!["mention_roles"]!.AsArray().Count);
    }

    private static MessageToSend Panel() => new("Now")
    {
        Selects = [new SelectMenu("topic", [new SelectOption("Consent", "T1"), new SelectOption("Trust", "T2")]) { Placeholder = "Topic", Most = 5 }],
        Buttons = [.. Enumerable.Range(1, 12).Select(number => new Button($"b{number}", $"{number}", Disabled: number == 3) { StartsRow = number == 5 })],
    };

    private static async Task<int> CodeAsync(Task call) => (await Assert.ThrowsAsync<DiscordException>(() => call)).Code;

    private static ulong Id(JsonObject document) => ulong.Parse((string)document["id"]!, CultureInfo.InvariantCulture);
}
