using System.Text.Json.Nodes;
using HcsmChatBot.Replay;

namespace HcsmChatBot.Tests.Replay;

public sealed class WelcomeCountTests
{
    private const ulong Chair = 1;
    private const ulong Ada = 2;
    private const ulong Bob = 3;

    [Fact]
    public void Whoever_speaks_for_the_first_time_is_new_and_the_chair_is_not() =>
        Assert.Equal([new WelcomeTally(2, 2, 0)], Tallies([], [[(11, Chair), (12, Ada), (13, Bob), (14, Ada)]], Welcome(12), Welcome(13)));

    [Fact]
    public void Nobody_is_new_twice() =>
        Assert.Equal([new WelcomeTally(1, 1, 0), new WelcomeTally(1, 1, 0)], Tallies([], [[(11, Ada)], [(21, Ada), (22, Bob)]], Welcome(11), Welcome(22)));

    [Fact]
    public void Whoever_chaired_before_is_not_new_later()
    {
        var count = new WelcomeCount([]);
        count.Note([(11, Chair)], Chair);
        count.Note([(21, Chair), (22, Ada)], Ada);

        Assert.Equal([new WelcomeTally(0, 0, 0), new WelcomeTally(0, 0, 0)], count.Tallies([]));
    }

    [Fact]
    public void Whoever_the_sandbox_had_heard_is_not_new_and_earlier_welcomes_do_not_count()
    {
        JsonNode[] before = [Said(11, Ada), Welcome(11)];

        Assert.Equal([new WelcomeTally(0, 0, 0)], Tallies(before, [[(11, Ada)]], before));
    }

    [Fact]
    public void A_missing_welcome_is_wrong() => Assert.Equal([new WelcomeTally(1, 0, 1)], Tallies([], [[(11, Ada)]]));

    [Fact]
    public void A_second_welcome_is_wrong() =>
        Assert.Equal([new WelcomeTally(1, 2, 1)], Tallies([], [[(11, Ada), (12, Ada)]], Welcome(11), Welcome(12, id: 101)));

    [Fact]
    public void A_welcome_of_the_wrong_person_is_wrong_though_the_numbers_agree() =>
        Assert.Equal([new WelcomeTally(1, 1, 2)], Tallies([], [[(11, Chair), (12, Ada)]], Welcome(11)));

    [Fact]
    public void Other_posts_and_other_replies_are_no_welcomes()
    {
        var reply = Welcome(11);
        reply["components"] = new JsonArray();
        var person = Welcome(11);
        person["author"]!["bot"] = false;

        Assert.Equal([new WelcomeTally(1, 0, 1)], Tallies([], [[(11, Ada)]], reply, person, Said(12, Bob)));
    }

    private static IEnumerable<WelcomeTally> Tallies(IEnumerable<JsonNode> before, (ulong, ulong)[][] meetings, params JsonNode[] after)
    {
        var count = new WelcomeCount(before);
        foreach (var spoken in meetings)
            count.Note(spoken, Chair);
        return count.Tallies(after);
    }

    private static JsonObject Said(ulong id, ulong author) => new() { ["id"] = $"{id}", ["author"] = new JsonObject { ["id"] = $"{author}", ["bot"] = false } };

    private static JsonObject Welcome(ulong answers, ulong id = 100) => new()
    {
        ["id"] = $"{id}",
        ["author"] = new JsonObject { ["id"] = "9", ["bot"] = true },
        ["message_reference"] = new JsonObject { ["message_id"] = $"{answers}" },
        ["components"] = new JsonArray(new JsonObject { ["components"] = new JsonArray(new JsonObject { ["custom_id"] = "guide:en:1" }) }),
    };
}
