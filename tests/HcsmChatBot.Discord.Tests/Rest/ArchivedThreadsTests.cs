namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>https://docs.discord.com/developers/resources/channel#list-public-archived-threads</summary>
public sealed class ArchivedThreadsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task They_are_asked_for_page_by_page_back_to_the_instant()
    {
        using var discord = new ScriptedDiscord().AnswersOk(Page(hasMore: true, (9, 50), (8, 40))).AnswersOk(Page(hasMore: true, (7, 30), (6, -1)));

        var threads = await discord.Rest.GetArchivedThreadsAsync(2, Noon, default);

        Assert.Equal([9ul, 8ul, 7ul], threads.Select(thread => thread.Id));
        Assert.All(threads, thread => Assert.True(thread is { IsThread: true, ParentId: 2, LastMessageId: 5 }));
        Assert.Equal("/api/v10/channels/2/threads/archived/public?limit=100", (await discord.AskedAsync()).Path);
        Assert.Equal("/api/v10/channels/2/threads/archived/public?limit=100&before=2026-11-04T12%3A40%3A00.0000000Z", (await discord.AskedAsync()).Path);
        Assert.Equal(0, discord.Unseen);
    }

    [Fact]
    public async Task A_page_that_leads_no_further_is_the_last()
    {
        using var discord = new ScriptedDiscord().AnswersOk(Page(hasMore: true, (9, 50))).AnswersOk(Page(hasMore: true, (9, 50))).AnswersOk(Page(hasMore: true, (9, 50)));

        Assert.Single(await discord.Rest.GetArchivedThreadsAsync(2, Noon, default));
        Assert.Equal(2, discord.Unseen);
    }

    private static string Page(bool hasMore, params (ulong Id, int Minutes)[] threads) =>
        $$"""{"threads":[{{string.Join(',', threads.Select(thread => Thread(thread.Id, Noon.AddMinutes(thread.Minutes))))}}],"members":[],"has_more":{{(hasMore ? "true" : "false")}}}""";

    private static string Thread(ulong id, DateTimeOffset archived) =>
        $$"""{"id":"{{id}}","type":11,"parent_id":"2","last_message_id":"5","thread_metadata":{"archived":true,"archive_timestamp":"{{archived:O}}"} }""";
}
