using HcsmChatBot.Discord.Models;
using static HcsmChatBot.Discord.Tests.Gateway.Hearing;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>What becomes of a message after it was posted. https://docs.discord.com/developers/events/gateway-events#messages</summary>
public sealed class MessageDispatchTests
{
    private static readonly Emoji Heart = new() { Name = "❤️" };

    [Fact]
    public async Task A_changed_message_is_told_as_it_is_now()
    {
        var message = (await HearAsync<GatewayEvent.MessageChanged>("MESSAGE_UPDATE", """
            {"id":"1","channel_id":"2","guild_id":"3","content":"","author":{"id":"4","username":"ann"},"timestamp":"2027-01-06T18:00:00+00:00",
             "edited_timestamp":"2027-01-06T18:05:00+00:00","attachments":[{"id":"7","filename":"a.md","size":12,"url":"https://cdn.discordapp.com/a.md"}]}
            """)).Message;

        Assert.Equal((1ul, 2ul, "", 4ul), (message.Id, message.ChannelId, message.Content, message.Author.Id));
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 18, 5, 0, TimeSpan.Zero), message.EditedTimestamp);
        Assert.Equal(new Attachment { Id = 7, Filename = "a.md", Size = 12, Url = "https://cdn.discordapp.com/a.md" }, Assert.Single(message.Attachments));
    }

    [Theory]
    [InlineData("""{"id":"1","channel_id":"2","embeds":[]}""")]
    [InlineData("""{"id":"1","channel_id":"2","author":{"id":"4"}}""")]
    [InlineData("""{"id":"1","channel_id":"2","author":{"id":"4"},"content":null}""")]
    [InlineData("""{"id":"1","channel_id":"2","content":"half"}""")]
    [InlineData("""{"id":"1","channel_id":"2","content":"half","author":null}""")]
    public async Task Part_of_a_message_says_nothing_of_its_text(string data) =>
        Assert.Equal(new GatewayEvent.Other("MESSAGE_UPDATE"), await HearAsync<GatewayEvent.Other>("MESSAGE_UPDATE", data));

    [Theory]
    [InlineData("MESSAGE_DELETE", """{"id":"1","channel_id":"2","guild_id":"3"}""", new ulong[] { 1 })]
    [InlineData("MESSAGE_DELETE_BULK", """{"ids":["1","4","1"],"channel_id":"2","guild_id":"3"}""", new ulong[] { 1, 4 })]
    public async Task Deleted_messages_are_told_by_their_ids(string name, string data, ulong[] ids)
    {
        var deleted = await HearAsync<GatewayEvent.MessagesDeleted>(name, data);

        Assert.Equal((2ul, 3ul), (deleted.ChannelId, deleted.GuildId!.Value));
        Assert.Equal(ids, deleted.Ids);
    }

    [Theory]
    [InlineData("MESSAGE_REACTION_ADD", true)]
    [InlineData("MESSAGE_REACTION_REMOVE", false)]
    public async Task A_reaction_is_told_whether_it_comes_or_goes(string name, bool added) => Assert.Equal(
        new GatewayEvent.ReactionChanged(2, 1, 4, Heart, added, Member: null),
        await HearAsync<GatewayEvent.ReactionChanged>(name, """{"user_id":"4","channel_id":"2","message_id":"1","guild_id":"3","emoji":{"id":null,"name":"❤️"},"type":0,"burst":false}"""));

    [Fact]
    public async Task An_added_reaction_says_who_the_member_is()
    {
        var reaction = await HearAsync<GatewayEvent.ReactionChanged>("MESSAGE_REACTION_ADD", """
            {"user_id":"4","channel_id":"2","message_id":"1","guild_id":"3","emoji":{"id":"8","name":null},"member":{"user":{"id":"4","username":"ann"},"nick":"Ann","roles":["5"]}}
            """);

        Assert.Equal(("Ann", 8ul, ""), (reaction.Member!.Nick, reaction.Emoji.Id!.Value, reaction.Emoji.Name));
    }

    [Fact]
    public async Task Reactions_are_cleared_all_or_of_one_emoji()
    {
        const string Data = """{"channel_id":"2","message_id":"1","guild_id":"3","emoji":{"id":null,"name":"❤️"}}""";

        Assert.Equal(new GatewayEvent.ReactionsCleared(2, 1, null), await HearAsync<GatewayEvent.ReactionsCleared>("MESSAGE_REACTION_REMOVE_ALL", Data));
        Assert.Equal(new GatewayEvent.ReactionsCleared(2, 1, Heart), await HearAsync<GatewayEvent.ReactionsCleared>("MESSAGE_REACTION_REMOVE_EMOJI", Data));
    }

    [Theory]
    [InlineData("MESSAGE_UPDATE", """{"channel_id":"2","content":"x","author":{"id":"4"}}""")]
    [InlineData("MESSAGE_UPDATE", "[]")]
    [InlineData("MESSAGE_DELETE", """{"channel_id":"2"}""")]
    [InlineData("MESSAGE_DELETE", """{"id":null,"channel_id":"2"}""")]
    [InlineData("MESSAGE_DELETE_BULK", """{"ids":null,"channel_id":"2"}""")]
    [InlineData("MESSAGE_DELETE_BULK", """{"ids":[null],"channel_id":"2"}""")]
    [InlineData("MESSAGE_DELETE_BULK", """{"ids":["1"]}""")]
    [InlineData("MESSAGE_REACTION_ADD", """{"user_id":"4","channel_id":"2","message_id":"1"}""")]
    [InlineData("MESSAGE_REACTION_ADD", """{"user_id":"4","channel_id":"2","message_id":"1","emoji":{"id":null,"name":null}}""")]
    [InlineData("MESSAGE_REACTION_ADD", """{"user_id":"4","channel_id":"2","message_id":"1","emoji":"heart"}""")]
    [InlineData("MESSAGE_REACTION_REMOVE", """{"channel_id":"2","message_id":"1","emoji":{"name":"x"}}""")]
    [InlineData("MESSAGE_REACTION_REMOVE_ALL", """{"channel_id":"2"}""")]
    [InlineData("MESSAGE_REACTION_REMOVE_EMOJI", """{"channel_id":"2","message_id":"1"}""")]
    public async Task What_lacks_its_shape_passes_by_its_name_and_is_noted(string name, string data)
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();

        connection.Dispatch(name, 2, data);

        Assert.Equal(new Dispatch("one", 2, new GatewayEvent.Other(name)), await bot.ReadAsync());
        Assert.Contains(bot.Log.Lines, line => line.Contains($"Dispatch 2 ({name})", StringComparison.Ordinal));
    }
}
