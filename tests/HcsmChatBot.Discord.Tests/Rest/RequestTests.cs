using System.Text.Json;
using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>What goes over the wire.</summary>
public sealed class RequestTests
{
    [Fact]
    [Trait("Obligation", "R7")]
    public async Task Every_call_says_who_asks()
    {
        using var discord = new ScriptedDiscord();

        await discord.Rest.GetMemberAsync(3, 4, default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Get, "/api/v10/guilds/3/members/4"), (asked.Method, asked.Path));
        Assert.Equal("Bot secret-token", asked.Headers["Authorization"]);
        Assert.Matches(@"^DiscordBot \(https://[^,]+, \d+\.\d+\.\d+\)$", asked.Headers["User-Agent"]);
    }

    [Fact]
    public async Task The_channels_of_a_guild_are_asked_for()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""[{"id":"2","type":0,"name":"moderators"},null]""");

        var channel = Assert.Single(await discord.Rest.GetGuildChannelsAsync(3, default));

        Assert.Equal((2UL, "moderators"), (channel.Id, channel.Name));
        Assert.Equal("/api/v10/guilds/3/channels", (await discord.AskedAsync()).Path);
    }

    [Fact]
    [Trait("Obligation", "I1")]
    [Trait("Obligation", "I2")]
    [Trait("Obligation", "I3")]
    public async Task A_deferred_answer_is_ephemeral()
    {
        var asked = await AskAsync(discord => discord.Rest.AnswerAsync(1, "tok/en", new InteractionAnswer.Defer(), default));

        Assert.Equal((HttpMethod.Post, "/api/v10/interactions/1/tok%2Fen/callback"), (asked.Method, asked.Path));
        Assert.Equal("""{"type":5,"data":{"flags":64,"allowed_mentions":{"parse":[]}}}""", asked.Body);
    }

    [Fact]
    [Trait("Obligation", "I2")]
    public async Task A_first_answer_is_ephemeral() => Assert.Equal(
        """{"type":4,"data":{"content":"done","flags":64,"allowed_mentions":{"parse":[]}}}""",
        (await AskAsync(discord => discord.Rest.AnswerAsync(1, "t", new InteractionAnswer.Say(new MessageToSend("done")), default))).Body);

    [Fact]
    [Trait("Obligation", "I2")]
    [Trait("Obligation", "I3")]
    public async Task A_deferred_answer_is_filled_in_by_editing_it()
    {
        var asked = await AskAsync(discord => discord.Rest.EditOriginalAsync(11, "t", new MessageToSend("done"), default));

        Assert.Equal((HttpMethod.Patch, "/api/v10/webhooks/11/t/messages/@original"), (asked.Method, asked.Path));
        Assert.Equal("""{"content":"done","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}}""", asked.Body);
    }

    [Fact]
    public async Task An_edited_message_is_replaced_whole_and_notifies_nobody()
    {
        var asked = await AskAsync(discord => discord.Rest.EditMessageAsync(2, 9, new MessageToSend("confirmed", MentionUsers: [4]), default));

        Assert.Equal((HttpMethod.Patch, "/api/v10/channels/2/messages/9"), (asked.Method, asked.Path));
        Assert.Equal("""{"content":"confirmed","embeds":[],"components":[],"attachments":[],"allowed_mentions":{"parse":[]}}""", asked.Body);
    }

    [Fact]
    [Trait("Obligation", "R11")]
    public async Task A_message_mentions_nobody_unless_named()
    {
        var asked = await AskAsync(discord => discord.Rest.CreateMessageAsync(2, new MessageToSend("@everyone @here"), default));

        Assert.Equal((HttpMethod.Post, "/api/v10/channels/2/messages"), (asked.Method, asked.Path));
        Assert.Equal("""{"content":"@everyone @here","allowed_mentions":{"parse":[]}}""", asked.Body);
    }

    [Fact]
    [Trait("Obligation", "R10")]
    [Trait("Obligation", "R11")]
    public async Task A_message_may_have_a_nonce_an_embed_a_parent_and_people_to_notify()
    {
        var message = new MessageToSend("", Nonce: "effect-1", EmbedDescription: "agenda", ReplyTo: 9, MentionUsers: [4, 5, 4]);

        var json = (await AskAsync(discord => discord.Rest.CreateMessageAsync(2, message, default))).Json;

        Assert.False(json.TryGetProperty("content", out _));
        Assert.Equal("effect-1", json.GetProperty("nonce").GetString());
        Assert.True(json.GetProperty("enforce_nonce").GetBoolean());
        Assert.Equal("agenda", Assert.Single(json.GetProperty("embeds").EnumerateArray()).GetProperty("description").GetString());
        Assert.Equal("""{"message_id":"9","fail_if_not_exists":true}""", json.GetProperty("message_reference").GetRawText());
        Assert.Equal("""{"parse":[],"users":["4","5"]}""", json.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    [Trait("Obligation", "R13")]
    public async Task A_page_of_history_comes_in_the_order_of_ids()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""[{"id":"9","channel_id":"2"},{"id":"10","channel_id":"2"},{"id":"8","channel_id":"2"}]""");

        var messages = await discord.Rest.GetMessagesAfterAsync(2, after: 7, limit: 100, default);

        Assert.Equal("/api/v10/channels/2/messages?after=7&limit=100", (await discord.AskedAsync()).Path);
        Assert.Equal([8ul, 9ul, 10ul], messages.Select(message => message.Id));
    }

    [Fact]
    public async Task A_thread_is_opened_for_a_day_of_quiet()
    {
        var asked = await AskAsync(discord => discord.Rest.StartThreadAsync(2, 9, "T1", default));

        Assert.Equal("/api/v10/channels/2/messages/9/threads", asked.Path);
        Assert.Equal("""{"name":"T1","auto_archive_duration":1440}""", asked.Body);
    }

    [Theory]
    [InlineData("T1: consent", null, null, """{"name":"T1: consent"}""")]
    [InlineData(null, true, true, """{"archived":true,"locked":true}""")]
    [InlineData(null, false, null, """{"archived":false}""")]
    public async Task A_thread_is_changed_only_in_what_is_named(string? name, bool? archived, bool? locked, string body)
    {
        var asked = await AskAsync(discord => discord.Rest.EditThreadAsync(9, name, archived, locked, default));

        Assert.Equal((HttpMethod.Patch, "/api/v10/channels/9", body), (asked.Method, asked.Path, asked.Body));
    }

    [Fact]
    public async Task The_active_threads_of_a_guild_are_listed()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""{"threads":[{"id":"9","type":11,"parent_id":"2","name":"T1"}],"members":[]}""");

        var thread = Assert.Single(await discord.Rest.GetActiveThreadsAsync(3, default));

        Assert.Equal("/api/v10/guilds/3/threads/active", (await discord.AskedAsync()).Path);
        Assert.Equal((9ul, (ulong?)2, true), (thread.Id, thread.ParentId, thread.IsThread));
    }

    [Fact]
    public async Task The_channels_of_a_guild_are_read_with_who_may_see_them()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""[{"id":"9","type":0,"name":"moderators","permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"1024"}]}]""");

        var channel = Assert.Single(await discord.Rest.GetGuildChannelsAsync(3, default));

        Assert.Equal("/api/v10/guilds/3/channels", (await discord.AskedAsync()).Path);
        Assert.Equal((9ul, "moderators", (UInt128)1024), (channel.Id, channel.Name, Assert.Single(channel.PermissionOverwrites).Deny));
    }

    [Fact]
    [Trait("Obligation", "C2")]
    [Trait("Obligation", "C4")]
    public async Task Commands_are_read_with_their_translations()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""
            [{"id":"8","application_id":"11","version":"1","type":1,"name":"chat","description":"A chat","name_localizations":{"fr":"causerie"},"description_localizations":null,
              "default_member_permissions":"8589934592","nsfw":false,"options":[{"type":3,"name":"length","description":"d","choices":[{"name":"one","value":"60"}]}]}]
            """);

        var command = Assert.Single(await discord.Rest.GetGuildCommandsAsync(11, 3, default));

        Assert.Equal("/api/v10/applications/11/guilds/3/commands?with_localizations=true", (await discord.AskedAsync()).Path);
        Assert.Equal("causerie", command.NameLocalizations["fr"]);
        Assert.Empty(command.DescriptionLocalizations);
        Assert.Equal((UInt128)8589934592, command.DefaultMemberPermissions);
        Assert.Equal("60", Assert.Single(Assert.Single(command.Options).Choices).Value);
    }

    [Fact]
    [Trait("Obligation", "C3")]
    public async Task Commands_are_written_without_what_they_do_not_have()
    {
        using var discord = new ScriptedDiscord().AnswersOk("[]");
        var start = new CommandOption { Type = CommandOptionType.Subcommand, Name = "start", Description = "Starts" };
        var command = new ApplicationCommand { Name = "chat", Description = "A chat", Options = [start], DefaultMemberPermissions = 8192 };

        await discord.Rest.OverwriteGuildCommandsAsync(11, 3, [command], default);

        var asked = await discord.AskedAsync();
        Assert.Equal((HttpMethod.Put, "/api/v10/applications/11/guilds/3/commands"), (asked.Method, asked.Path));
        var expected = """
            [{"name":"chat","description":"A chat","options":[{"type":1,"name":"start","description":"Starts"}],"type":1,"default_member_permissions":"8192"}]
            """;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, asked.Json), asked.Body);
    }

    [Fact]
    [Trait("Obligation", "C1")]
    public async Task A_command_in_the_menu_of_a_message_is_its_name_alone()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""[{"id":"8","type":3,"name":"File under topic…","description":"","options":[]}]""");
        var command = new ApplicationCommand { Type = ApplicationCommand.OnMessage, Name = "File under topic…" };

        var stored = await discord.Rest.OverwriteGuildCommandsAsync(11, 3, [command], default);

        Assert.Equal("""[{"name":"File under topic\u2026","type":3}]""", (await discord.AskedAsync()).Body);
        Assert.False(CommandDifference.Differs(stored, [command]));
    }

    [Fact]
    public async Task The_gateways_address_and_the_identifies_left_are_read()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""
            {"url":"wss://gateway.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}
            """);

        var bot = await discord.Rest.GetGatewayBotAsync(default);

        Assert.Equal(new Uri("wss://gateway.test"), bot.Url);
        Assert.Equal(new SessionStartLimit { Total = 1000, Remaining = 999, ResetAfter = 14400000, MaxConcurrency = 1 }, bot.SessionStartLimit);
    }

    private static async Task<Asked> AskAsync(Func<ScriptedDiscord, Task> call)
    {
        using var discord = new ScriptedDiscord();
        await call(discord);
        return await discord.AskedAsync();
    }
}
