using System.Net;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#get-reactions</summary>
public sealed class ReactionTests
{
    private static readonly Emoji Heart = new() { Name = "❤️" };

    [Fact]
    public async Task Who_reacted_is_asked_page_by_page_until_one_is_not_full()
    {
        using var discord = new ScriptedDiscord().AnswersOk(Users(1, 100)).AnswersOk(Users(101, 100)).AnswersOk(Users(201, 3)).AnswersOk("[]");

        var users = await discord.Rest.GetReactionsAsync(2, 9, Heart, default);

        Assert.Equal(Enumerable.Range(1, 203).Select(id => (ulong)id), users.Select(user => user.Id));
        foreach (var (type, after) in new[] { (0, 0), (0, 100), (0, 200), (1, 0) })
            Assert.Equal($"/api/v10/channels/2/messages/9/reactions/%E2%9D%A4%EF%B8%8F?type={type}&limit=100&after={after}", (await discord.AskedAsync()).Path);
        Assert.Equal(0, discord.Unseen);
    }

    [Fact]
    public async Task People_are_told_once_and_in_the_order_of_ids_super_reactions_included()
    {
        using var discord = new ScriptedDiscord().AnswersOk("""[{"id":"10"},{"id":"9"},null,{"id":"10"}]""").AnswersOk("""[{"id":"9"},{"id":"8"}]""");

        Assert.Equal([8ul, 9ul, 10ul], (await discord.Rest.GetReactionsAsync(2, 9, Heart, default)).Select(user => user.Id));
    }

    [Fact]
    public async Task A_full_page_that_leads_no_further_is_the_last()
    {
        using var discord = new ScriptedDiscord().AnswersOk(Users(1, 100)).AnswersOk(Users(1, 100)).AnswersOk("[]");

        Assert.Equal(100, (await discord.Rest.GetReactionsAsync(2, 9, Heart, default)).Count);
        Assert.Equal(3, discord.Unseen);
    }

    [Fact]
    public async Task A_guilds_own_emoji_is_asked_for_by_name_and_id()
    {
        using var discord = new ScriptedDiscord().AnswersOk("[]").AnswersOk("[]");

        Assert.Empty(await discord.Rest.GetReactionsAsync(2, 9, new Emoji { Id = 7, Name = "agree" }, default));

        Assert.StartsWith("/api/v10/channels/2/messages/9/reactions/agree%3A7?", (await discord.AskedAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_message_is_asked_for_with_its_reactions()
    {
        using var discord = new ScriptedDiscord().AnswersOk(
            """{"id":"9","channel_id":"2","content":"hi","edited_timestamp":"2027-01-06T18:00:00+00:00","reactions":[{"count":2,"me":false,"emoji":{"id":null,"name":"❤️"}}]}""");

        var message = await discord.Rest.GetMessageAsync(2, 9, default);

        Assert.Equal("/api/v10/channels/2/messages/9", (await discord.AskedAsync()).Path);
        Assert.Equal((2, Heart), (Assert.Single(message.Reactions).Count, message.Reactions[0].Emoji));
        Assert.NotNull(message.EditedTimestamp);
    }

    [Fact]
    public async Task A_message_that_has_gone_is_a_refusal()
    {
        using var discord = new ScriptedDiscord().Answers(HttpStatusCode.NotFound, """{"message":"Unknown Message","code":10008}""");

        Assert.Equal(10008, (await Assert.ThrowsAsync<DiscordException>(() => discord.Rest.GetMessageAsync(2, 9, default))).Code);
    }

    private static string Users(int first, int count) => $"[{string.Join(',', Enumerable.Range(first, count).Select(id => $$"""{"id":"{{id}}"}"""))}]";
}
