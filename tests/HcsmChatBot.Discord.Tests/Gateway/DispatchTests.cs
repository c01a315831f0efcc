using HcsmChatBot.Discord.Models;
using static HcsmChatBot.Discord.Tests.Gateway.Hearing;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway-events#receive-events</summary>
public sealed class DispatchTests
{
    [Fact]
    public async Task A_posted_message_says_who_where_what_and_what_it_answers()
    {
        var message = (await HearAsync<GatewayEvent.MessagePosted>("MESSAGE_CREATE", """
            {"id":"1","channel_id":"2","guild_id":"3","content":"T1 Yes","timestamp":"2027-01-06T18:00:00.250000+00:00","type":19,"nonce":17,
             "author":{"id":"4","username":"ann","global_name":null,"bot":false},"member":{"nick":"Ann","roles":["5","6"],"joined_at":"2020-01-01T00:00:00Z"},
             "message_reference":{"type":0,"message_id":"9","channel_id":"2","guild_id":"3"},"mentions":[],"embeds":[{"type":"rich"}]}
            """)).Message;

        Assert.Equal((1ul, 2ul, 3ul, "T1 Yes", MessageType.Reply), (message.Id, message.ChannelId, message.GuildId!.Value, message.Content, message.Type));
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 18, 0, 0, 250, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(("17", "Ann", 9ul), (message.Nonce, message.AuthorName, message.MessageReference!.MessageId!.Value));
        Assert.Equal([5ul, 6ul], message.Member!.Roles);
    }

    [Fact]
    public async Task A_used_command_says_who_may_do_what_and_its_options_as_text()
    {
        var interaction = (await HearAsync<GatewayEvent.InteractionCreated>("INTERACTION_CREATE", """
            {"id":"1","application_id":"11","type":2,"token":"t","guild_id":"3","channel_id":"2","locale":"fr","version":1,
             "channel":{"id":"2","type":0,"name":"general"},"member":{"user":{"id":"4","username":"ann"},"roles":[],"permissions":"9007199254740993"},
             "data":{"id":"8","name":"chat","type":1,"options":[{"type":1,"name":"start","options":[{"type":4,"name":"topic","value":2},{"type":5,"name":"now","value":true}]}]}}
            """)).Interaction;

        Assert.Equal((4ul, "fr", (UInt128)9007199254740993), (interaction.Person.Id, interaction.Locale, interaction.Member!.Permissions!.Value));
        var start = Assert.Single(interaction.Data!.Options);
        Assert.Null(start.Value);
        Assert.Equal(["2", "true"], start.Options.Select(option => option.Value));
    }

    [Fact]
    public async Task A_guild_arrives_with_channels_threads_and_roles_that_know_their_guild()
    {
        var guild = (await HearAsync<GatewayEvent.GuildAvailable>("GUILD_CREATE", """
            {"id":"3","name":"Guild","owner_id":"4","roles":[{"id":"5","name":"host","permissions":"8"}],"channels":[{"id":"2","type":0,"name":"general"}],
             "threads":[{"id":"6","type":11,"parent_id":"2","name":"T1"}],"members":[],"unavailable":false}
            """)).Guild;

        Assert.Equal("host", Assert.Single(guild.Roles).Name);
        Assert.Equal(3ul, Assert.Single(guild.Channels).GuildId);
        var thread = Assert.Single(guild.Threads);
        Assert.True(thread.IsThread);
        Assert.Equal((3ul, 2ul), (thread.GuildId!.Value, thread.ParentId!.Value));
    }

    [Theory]
    [Trait("Fault", "25")]
    [Trait("Obligation", "G22")]
    [InlineData("GUILD_CREATE", """{"id":"3","unavailable":true}""", true)]
    [InlineData("GUILD_DELETE", """{"id":"3","unavailable":true}""", true)]
    [InlineData("GUILD_DELETE", """{"id":"3"}""", false)]
    public async Task A_guild_out_of_reach_is_told_from_one_that_removed_the_bot(string name, string data, bool outage) =>
        Assert.Equal(new GatewayEvent.GuildGone(3, outage), await HearAsync<GatewayEvent.GuildGone>(name, data));

    [Theory]
    [InlineData("CHANNEL_CREATE")]
    [InlineData("CHANNEL_UPDATE")]
    [InlineData("THREAD_CREATE")]
    [InlineData("THREAD_UPDATE")]
    public async Task A_new_or_changed_channel_or_thread_is_seen(string name) =>
        Assert.Equal((ChannelType)99, (await HearAsync<GatewayEvent.ChannelSeen>(name, """{"id":"2","type":99,"guild_id":"3"}""")).Channel.Type);

    [Theory]
    [InlineData("CHANNEL_DELETE")]
    [InlineData("THREAD_DELETE")]
    public async Task A_deleted_channel_or_thread_is_gone(string name) =>
        Assert.Equal(new GatewayEvent.ChannelGone(2, 3), await HearAsync<GatewayEvent.ChannelGone>(name, """{"id":"2","guild_id":"3","type":0}"""));

    [Theory]
    [InlineData("GUILD_ROLE_CREATE")]
    [InlineData("GUILD_ROLE_UPDATE")]
    public async Task A_new_or_changed_role_is_seen(string name)
    {
        var seen = await HearAsync<GatewayEvent.RoleSeen>(name, """{"guild_id":"3","role":{"id":"5","name":"host"}}""");

        Assert.Equal((3ul, 5ul, "host"), (seen.GuildId, seen.Role.Id, seen.Role.Name));
    }

    [Fact]
    public async Task A_deleted_role_is_gone() =>
        Assert.Equal(new GatewayEvent.RoleGone(3, 5), await HearAsync<GatewayEvent.RoleGone>("GUILD_ROLE_DELETE", """{"guild_id":"3","role_id":"5"}"""));

    [Fact]
    [Trait("Fault", "14")]
    [Trait("Obligation", "G26")]
    public async Task An_event_the_bot_does_not_know_passes_by_its_name() =>
        Assert.Equal(new GatewayEvent.Other("VOICE_CHANNEL_EFFECT_SEND"), await HearAsync<GatewayEvent.Other>("VOICE_CHANNEL_EFFECT_SEND", "[1]"));

    [Fact]
    [Trait("Obligation", "G24")]
    public async Task A_limit_that_was_met_passes_by_its_name() =>
        Assert.Equal(new GatewayEvent.Other("RATE_LIMITED"), await HearAsync<GatewayEvent.Other>("RATE_LIMITED", """{"opcode":8,"retry_after":30.5,"meta":{"guild_id":"3"}}"""));

    [Fact]
    [Trait("Obligation", "G25")]
    public async Task Threads_that_came_into_sight_are_listed_for_their_channels()
    {
        var listed = await HearAsync<GatewayEvent.ThreadsListed>("THREAD_LIST_SYNC", """
            {"guild_id":"3","channel_ids":["2","7"],"threads":[{"id":"6","type":11,"parent_id":"2","name":"T1"}],"members":[{"id":"6","user_id":"9"}]}
            """);

        Assert.Equal(3ul, listed.GuildId);
        Assert.Equal([2ul, 7ul], listed.ChannelIds);
        var thread = Assert.Single(listed.Threads);
        Assert.Equal((6ul, 2ul, 3ul), (thread.Id, thread.ParentId!.Value, thread.GuildId!.Value));
    }

    [Theory]
    [Trait("Obligation", "G25")]
    [InlineData("""{"guild_id":"3","threads":[]}""")]
    [InlineData("""{"guild_id":"3","channel_ids":null,"threads":null}""")]
    public async Task Threads_listed_for_no_channel_are_those_of_the_whole_guild(string data)
    {
        var listed = await HearAsync<GatewayEvent.ThreadsListed>("THREAD_LIST_SYNC", data);

        Assert.Empty(listed.ChannelIds);
        Assert.Empty(listed.Threads);
    }

    [Fact]
    public async Task A_channel_says_who_may_what_in_it_and_how_much_was_said()
    {
        var channel = (await HearAsync<GatewayEvent.ChannelSeen>("THREAD_UPDATE", """
            {"id":"6","type":11,"guild_id":"3","parent_id":"2","last_message_id":"99","message_count":4,"total_message_sent":5,
             "thread_metadata":{"archived":true,"locked":true,"archive_timestamp":"2027-01-06T18:00:00+00:00","auto_archive_duration":1440},
             "permission_overwrites":[{"id":"5","type":0,"allow":"2048","deny":"0"},{"id":"4","type":1,"allow":"0","deny":"340282366920938463463374607431768211455"}]}
            """)).Channel;

        Assert.Equal((99ul, 4, 5), (channel.LastMessageId!.Value, channel.MessageCount!.Value, channel.TotalMessageSent!.Value));
        Assert.Equal(new ThreadMetadata { Archived = true, Locked = true }, channel.ThreadMetadata);
        Assert.Equal(
            [new() { Id = 5, Type = OverwriteType.Role, Allow = 2048 }, new() { Id = 4, Type = OverwriteType.Member, Deny = UInt128.MaxValue }],
            channel.PermissionOverwrites);
    }

    [Fact]
    [Trait("Fault", "14")]
    [Trait("Obligation", "G26")]
    public async Task A_field_may_be_null_that_never_was() => Assert.Equal(
        new Channel { Id = 2 },
        (await HearAsync<GatewayEvent.ChannelSeen>("CHANNEL_UPDATE", """
            {"id":"2","guild_id":null,"parent_id":null,"name":null,"last_message_id":null,"permission_overwrites":null,"application_id":null,"thread_metadata":null,"message_count":null}
            """)).Channel);

    [Fact]
    [Trait("Fault", "14")]
    [Trait("Obligation", "G26")]
    public async Task An_opcode_the_bot_does_not_know_changes_nothing()
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        connection.Say("""{"op":99,"d":{"new":true},"more":1}""");
        connection.Message(2);

        Assert.IsType<GatewayEvent.MessagePosted>((await bot.ReadAsync()).Event);
    }

    [Theory]
    [InlineData("""{"id":{},"channel_id":"2","content":"secret words"}""")]
    [InlineData("""{"content":"secret words"}""")]
    [InlineData("\"secret words\"")]
    [InlineData("null")]
    public async Task A_message_that_cannot_be_read_passes_by_its_name_and_leaves_no_words_in_the_log(string data)
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        connection.Dispatch("MESSAGE_CREATE", 2, data);

        Assert.Equal(new Dispatch("one", 2, new GatewayEvent.Other("MESSAGE_CREATE")), await bot.ReadAsync());
        Assert.Contains(bot.Log.Lines, line => line.Contains("Dispatch 2 (MESSAGE_CREATE)", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ready_that_cannot_be_read_begins_no_session()
    {
        await using var bot = new BotOnTheGateway();
        var first = await bot.ConnectedAsync();
        first.Hello();
        await first.SentAsync(2);

        first.Dispatch("READY", 1, """{"session_id":"one"}""");

        Assert.Equal(4000, await first.ClosedByBot);
        await bot.Time.PassAsync(BotOnTheGateway.FirstBackOff);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(5) - BotOnTheGateway.FirstBackOff);
        await bot.IdentifiedAsync();
    }
}
