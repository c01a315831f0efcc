using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>What is beyond a limit is found before it is sent, and told without what it holds.</summary>
public sealed class LimitTests
{
    private static readonly MessageToSend Plain = new("done");
    private static readonly ApplicationCommand Command = new() { Name = "chat", Description = "A chat" };
    private static readonly SelectMenu Select = new("topic", [new SelectOption("Consent", "T1")]);
    private static readonly ModalField.Text Field = new("topic", "Topic", null, 100);

    public static TheoryData<string, MessageToSend> Messages => new()
    {
        { "0 to 2000 characters of content, not 2001", new(Secret(2001)) },
        { "0 to 25 characters of nonce, not 26", Plain with { Nonce = Secret(26) } },
        { "0 to 4096 characters of embeds.description, not 4097", Plain with { EmbedDescription = Secret(4097) } },
        { "0 to 10 files, not 11", Plain with { Files = [.. Enumerable.Range(1, 11).Select(number => new FileToSend($"{number}", new byte[1]))] } },
        { "bytes of files", Plain with { Files = [new FileToSend("secret", new byte[(25 * 1024 * 1024) + 1])] } },
        { "0 to 25 buttons, not 26", Plain with { Buttons = [.. Enumerable.Range(1, 26).Select(number => new Button($"{number}", "Go"))] } },
        { "1 to 100 characters of components.custom_id, not 101", Plain with { Buttons = [new Button(Secret(101), "Go")] } },
        { "1 to 80 characters of components.label, not 0", Plain with { Buttons = [new Button("go", "")] } },
        { "the same custom_id", Plain with { Buttons = [new Button("secret", "Go"), new Button("secret", "Stop")] } },
    };

    public static TheoryData<string, MessageToSend> Selects => new()
    {
        { "0 to 5 rows of components, not 6", Plain with { Buttons = [.. Enumerable.Range(1, 6).Select(number => new Button($"{number}", "Go") { StartsRow = true })] } },
        { "0 to 5 rows of components, not 6", Plain with { Selects = [Select], Buttons = [.. Enumerable.Range(1, 25).Select(number => new Button($"{number}", "Go"))] } },
        { "the same custom_id", Plain with { Selects = [Select with { CustomId = "secret" }], Buttons = [new Button("secret", "Go")] } },
        { "1 to 100 characters of components.custom_id, not 0", With(Select with { CustomId = "" }) },
        { "0 to 150 characters of placeholder, not 151", With(Select with { Placeholder = Secret(151) }) },
        { "1 to 25 options of a select, not 0", With(Select with { Options = [] }) },
        { "1 to 25 options of a select, not 26", With(Select with { Options = [.. Enumerable.Range(1, 26).Select(number => new SelectOption("T", $"{number}"))] }) },
        { "1 to 25 as max_values, not 0", With(Select with { Most = 0 }) },
        { "0 to 1 as min_values, not 2", With(Select with { Least = 2, Most = 2 }) },
        { "0 to 1 options chosen at first, not 2", With(Select with { Options = [new SelectOption("T1", "1", Chosen: true), new SelectOption("T2", "2", Chosen: true)] }) },
        { "1 to 100 characters of options.label, not 101", With(Select with { Options = [new SelectOption(Secret(101), "1")] }) },
        { "1 to 100 characters of options.value, not 101", With(Select with { Options = [new SelectOption("T1", Secret(101))] }) },
        { "0 to 100 characters of options.description, not 101", With(Select with { Options = [new SelectOption("T1", "1", Secret(101))] }) },
        { "the same value", With(Select with { Options = [new SelectOption("T1", "secret"), new SelectOption("T2", "secret")] }) },
    };

    [Theory]
    [Trait("Obligation", "R9")]
    [MemberData(nameof(Selects))]
    public Task A_select_beyond_a_limit_is_not_sent(string told, MessageToSend message) =>
        AssertStoppedAsync(told, discord => discord.Rest.CreateMessageAsync(2, message, default));

    [Fact]
    [Trait("Obligation", "R11")]
    public Task A_message_notifies_a_hundred_roles_at_most() => AssertStoppedAsync(
        "0 to 100 ids in allowed_mentions.roles, not 101",
        discord => discord.Rest.CreateMessageAsync(2, Plain with { MentionRoles = [.. Enumerable.Range(1, 101).Select(id => (ulong)id)] }, default));

    [Theory]
    [Trait("Fault", "49")]
    [Trait("Obligation", "R9")]
    [Trait("Obligation", "R10")]
    [MemberData(nameof(Messages))]
    public async Task A_message_beyond_a_limit_is_not_sent_in_any_way(string told, MessageToSend message)
    {
        await AssertStoppedAsync(told, discord => discord.Rest.CreateMessageAsync(2, message, default));
        await AssertStoppedAsync(told, discord => discord.Rest.EditMessageAsync(2, 9, message, default));
        await AssertStoppedAsync(told, discord => discord.Rest.EditOriginalAsync(11, "t", message, default));
        await AssertStoppedAsync(told, discord => discord.Rest.AnswerAsync(1, "t", new InteractionAnswer.Say(message), default));
        await AssertStoppedAsync(told, discord => discord.Rest.AnswerAsync(1, "t", new InteractionAnswer.Update(message), default));
    }

    [Fact]
    [Trait("Obligation", "R11")]
    public Task A_message_notifies_a_hundred_people_at_most() => AssertStoppedAsync(
        "0 to 100 ids in allowed_mentions.users, not 101",
        discord => discord.Rest.CreateMessageAsync(2, Plain with { MentionUsers = [.. Enumerable.Range(1, 101).Select(id => (ulong)id)] }, default));

    [Fact]
    [Trait("Fault", "49")]
    [Trait("Obligation", "R9")]
    [Trait("Obligation", "R10")]
    public async Task A_message_at_its_limits_is_sent()
    {
        using var discord = new ScriptedDiscord();
        var full = new MessageToSend(string.Concat(Enumerable.Repeat("🎗", 2000)), Nonce: new string('n', 25), EmbedDescription: new string('x', 4096))
        {
            Files = [.. Enumerable.Range(1, 10).Select(number => new FileToSend($"{number}.txt", new byte[1]))],
            Buttons = [.. Enumerable.Range(1, 25).Select(number => new Button($"{number}".PadLeft(100), new string('x', 80)))],
        };

        await discord.Rest.CreateMessageAsync(2, full, default);

        Assert.Equal(1, discord.Unseen);
    }

    public static TheoryData<string, InteractionAnswer> Answers => new()
    {
        { "1 to 100 characters of custom_id, not 101", Ask(new Modal(Secret(101), "Plan", [Field])) },
        { "1 to 45 characters of title, not 46", Ask(new Modal("plan", Secret(46), [Field])) },
        { "1 to 45 characters of title, not 0", Ask(new Modal("plan", "", [Field])) },
        { "1 to 5 fields of a form, not 0", Ask(new Modal("plan", "Plan", [])) },
        { "1 to 5 fields of a form, not 6", Ask(new Modal("plan", "Plan", [.. Enumerable.Repeat(Field, 6)])) },
        { "1 to 100 characters of component.custom_id, not 0", Ask(Field with { CustomId = "" }) },
        { "1 to 45 characters of label, not 46", Ask(Field with { Label = Secret(46) }) },
        { "0 to 100 characters of description, not 101", Ask(Field with { Description = Secret(101) }) },
        { "1 to 4000 as max_length, not 4001", Ask(Field with { MaxLength = 4001 }) },
        { "0 to 100 characters of value, not 101", Ask(Field with { Value = Secret(101) }) },
        { "0 to 100 characters of placeholder, not 101", Ask(Field with { Placeholder = Secret(101) }) },
        { "1 to 25 as max_values, not 26", Ask(new ModalField.People("guests", "Guests", null, 26)) },
        { "0 to 1 default_values, not 2", Ask(new ModalField.People("guests", "Guests", null, 1) { Chosen = [4, 5] }) },
        { "1 to 25 options of a select, not 0", Ask(new ModalField.Choice("topic", "Topic", null, [])) },
        { "1 to 45 characters of label, not 46", Ask(new ModalField.Choice("topic", Secret(46), null, [new SelectOption("T1", "1")])) },
        { "0 to 25 choices, not 26", new InteractionAnswer.Suggest([.. Enumerable.Repeat(new CommandChoice("n", "v"), 26)]) },
        { "1 to 100 characters of choices.name, not 101", new InteractionAnswer.Suggest([new CommandChoice(Secret(101), "v")]) },
        { "1 to 100 characters of choices.value, not 101", new InteractionAnswer.Suggest([new CommandChoice("n", Secret(101))]) },
    };

    [Theory]
    [Trait("Obligation", "I4")]
    [MemberData(nameof(Answers))]
    public Task A_form_or_suggestion_beyond_a_limit_is_not_sent(string told, InteractionAnswer answer) =>
        AssertStoppedAsync(told, discord => discord.Rest.AnswerAsync(1, "t", answer, default));

    public static TheoryData<string, ApplicationCommand> Commands => new()
    {
        { "1 to 32 characters of name, not 33", Command with { Name = Secret(33) } },
        { "1 to 32 characters of name, not 0", Command with { NameLocalizations = In("fr", "") } },
        { "1 to 100 characters of description, not 101", Command with { DescriptionLocalizations = In("fr", Secret(101)) } },
        { "0 to 25 options, not 26", Command with { Options = [.. Numbered(26)] } },
        { "0 to 25 choices, not 26", Command with { Options = [new CommandOption { Name = "o", Description = "d", Choices = [.. Enumerable.Repeat(new CommandChoice("n", "v"), 26)] }] } },
        { "1 to 100 characters of description, not 0", Command with { Options = [new CommandOption { Name = "o" }] } },
        { "0 to 0 characters of description, not 6", new() { Type = ApplicationCommand.OnMessage, Name = "File it", Description = Secret(6) } },
        { "0 to 0 options, not 1", new() { Type = ApplicationCommand.OnMessage, Name = "File it", Options = [.. Numbered(1)] } },
        { "1 to 32 characters of name, not 33", new() { Type = ApplicationCommand.OnMessage, Name = Secret(33) } },
        { "0 to 8000 characters of a command in all", Command with { Options = [.. Numbered(20).Select(option => option with { Options = [.. Numbered(4).Select(inner => inner with { DescriptionLocalizations = In("fr", Secret(100)) })] })] } },
    };

    [Theory]
    [Trait("Obligation", "C1")]
    [MemberData(nameof(Commands))]
    public Task A_command_beyond_a_limit_is_not_written(string told, ApplicationCommand command) =>
        AssertStoppedAsync(told, discord => discord.Rest.OverwriteGuildCommandsAsync(11, 3, [command], default));

    [Fact]
    [Trait("Obligation", "C1")]
    public Task More_than_a_hundred_commands_are_not_written() =>
        AssertStoppedAsync("0 to 100 commands, not 101", discord => discord.Rest.OverwriteGuildCommandsAsync(11, 3, [.. Enumerable.Repeat(Command, 101)], default));

    [Fact]
    [Trait("Obligation", "C1")]
    public Task More_than_fifteen_commands_in_the_menu_of_a_message_are_not_written() => AssertStoppedAsync(
        "0 to 15 commands, not 16",
        discord => discord.Rest.OverwriteGuildCommandsAsync(
            11, 3, [Command, .. Enumerable.Repeat(new ApplicationCommand { Type = ApplicationCommand.OnMessage, Name = "File it" }, 16)], default));

    [Theory]
    [Trait("Obligation", "R9")]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_threads_name_has_1_to_100_characters(int length)
    {
        await AssertStoppedAsync($"1 to 100 characters of name, not {length}", discord => discord.Rest.StartThreadAsync(2, 9, Secret(length), default));
        await AssertStoppedAsync($"1 to 100 characters of name, not {length}", discord => discord.Rest.EditThreadAsync(9, Secret(length), null, null, default));
    }

    private static async Task AssertStoppedAsync(string told, Func<ScriptedDiscord, Task> call)
    {
        using var discord = new ScriptedDiscord();

        var bug = await Assert.ThrowsAsync<DiscordException>(() => call(discord));

        Assert.Contains(told, bug.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bug.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, discord.Unseen);
    }

    private static string Secret(int length) => string.Concat(Enumerable.Repeat("secret", (length / 6) + 1))[..length];

    private static MessageToSend With(SelectMenu select) => Plain with { Selects = [select] };

    private static InteractionAnswer.Ask Ask(Modal form) => new(form);

    private static InteractionAnswer.Ask Ask(ModalField field) => new(new Modal("plan", "Plan", [field]));

    private static Dictionary<string, string> In(string locale, string text) => new() { [locale] = text };

    private static IEnumerable<CommandOption> Numbered(int count) =>
        Enumerable.Range(1, count).Select(number => new CommandOption { Name = $"o{number}", Description = "An option" });
}
