using HcsmChatBot.Sandbox.Tests.Kit;

namespace HcsmChatBot.Sandbox.Tests.Rest;

public sealed class HistoryTests
{
    [Fact]
    public async Task Pages_come_newest_first_with_exclusive_bounds()
    {
        await using var stage = await Stage.OpenAsync();
        var ids = Say(stage, 10);

        Assert.Equal(Enumerable.Reverse(ids), (await stage.GetAsync(stage.Messages)).Ids);
        Assert.Equal([ids[4], ids[3]], (await stage.GetAsync($"{stage.Messages}?before={ids[5]}&limit=2")).Ids);
        Assert.Equal([ids[7], ids[6]], (await stage.GetAsync($"{stage.Messages}?after={ids[5]}&limit=2")).Ids);
        Assert.Equal([ids[6], ids[5], ids[4]], (await stage.GetAsync($"{stage.Messages}?around={ids[5]}&limit=3")).Ids);
    }

    [Fact]
    public async Task Without_a_limit_a_page_has_fifty_messages_and_at_most_a_hundred()
    {
        await using var stage = await Stage.OpenAsync();
        Say(stage, 120);

        Assert.Equal(50, (await stage.GetAsync(stage.Messages)).List.Count);
        Assert.Equal(100, (await stage.GetAsync($"{stage.Messages}?limit=100")).List.Count);
    }

    [Theory]
    [InlineData("0", "NUMBER_TYPE_MIN")]
    [InlineData("101", "NUMBER_TYPE_MAX")]
    [InlineData("many", "NUMBER_TYPE_COERCE")]
    public async Task A_limit_outside_1_to_100_is_refused(string limit, string error)
    {
        await using var stage = await Stage.OpenAsync();

        Assert.Equal(error, (await stage.GetAsync($"{stage.Messages}?limit={limit}")).ErrorAt("limit"));
    }

    [Fact]
    public async Task Messages_with_given_ids_stand_in_the_order_of_their_ids()
    {
        await using var stage = await Stage.OpenAsync();
        foreach (var id in (ulong[])[3UL << 22, 1UL << 22, 2UL << 22])
            stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, "x", Id: id));

        Assert.Equal([$"{3UL << 22}", $"{2UL << 22}", $"{1UL << 22}"], (await stage.GetAsync(stage.Messages)).Ids);
    }

    private static List<string> Say(Stage stage, int count) =>
        [.. Enumerable.Range(0, count).Select(number =>
            (string)stage.Rehearsal.PostMessage(stage.Channel, new RehearsalMessage(stage.Ann, $"{number}"))["id"]!)];
}
