using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Facilitation.Tests.Chats;

namespace HcsmChatBot.Facilitation.Tests.Schedules;

/// <summary>Which planned chat somebody means. It is minute 0.</summary>
public class UpcomingTests
{
    private static readonly DateTimeOffset Now = GivenChat.Minute(0);

    [Theory]
    [InlineData("later 60, soon 10", "soon")]
    [InlineData("soon 10, missed -5", "missed")]
    [InlineData("soon 700, open-hour", "soon")]
    [InlineData("far 721, open-hour", "open-hour")]
    [InlineData("farther 9000, far 721", "far")]
    [InlineData("missed -720", "missed")]
    [InlineData("long-past -721, far 9000", "far")]
    [InlineData("long-past -721", null)]
    [InlineData("", null)]
    public void The_nearest_in_time_is_meant_then_one_without_an_hour_then_the_next(string planned, string? expected) =>
        Assert.Equal(expected, Upcoming.Meant(Chats(planned), Now)?.Plan.Agenda.Title);

    [Theory]
    [InlineData("near 720", true)]
    [InlineData("far 721", false)]
    [InlineData("open-hour", true)]
    public void Twelve_hours_are_near(string planned, bool expected) => Assert.Equal(expected, Upcoming.IsNear(Chats(planned).Single(), Now));

    [Fact]
    public void They_are_told_in_the_order_of_their_hours_without_what_is_long_past() =>
        Assert.Equal(
            ["missed", "soon", "far", "open-hour"],
            Upcoming.InOrder(Chats("open-hour, far 9000, long-past -900, soon 10, missed -5"), Now).Select(chat => chat.Plan.Agenda.Title));

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(-29, true)]
    [InlineData(-30, false)]
    public void Two_chats_of_half_an_hour_overlap_when_they_are_less_than_that_apart(int minutes, bool expected)
    {
        var plan = GivenChat.Planned("T1", "T2").Plan;
        Assert.Equal(expected, ChatHours.Of(plan, Now).Overlaps(ChatHours.Of(plan, Now.AddMinutes(minutes))));
    }

    [Fact]
    public void A_chat_that_only_people_move_on_is_taken_for_an_hour() =>
        Assert.Equal(new ChatHours(Now, Now.AddHours(1)), ChatHours.Of(GivenChat.Planned("T1").WithoutClock().Plan, Now));

    /// <summary>"title minutes, title": the hour is so many minutes from now, or not settled.</summary>
    private static IEnumerable<Chat.Scheduled> Chats(string planned)
    {
        foreach (var words in planned.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(chat => chat.Split(' ')))
        {
            var chat = GivenChat.Planned("T1");
            yield return chat with
            {
                Plan = chat.Plan with { Agenda = chat.Plan.Agenda with { Title = words[0] } },
                StartsAt = words is [_, var minutes] ? Now.AddMinutes(int.Parse(minutes, provider: null)) : null,
            };
        }
    }
}
