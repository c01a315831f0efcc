using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Tests.Connection;

public sealed class GatewayProgressTests
{
    private readonly GatewayProgress progress = new();
    private string session = "";

    public GatewayProgressTests() => Begin("first");

    [Fact]
    public void The_watermark_waits_for_the_oldest_dispatch_in_hand()
    {
        var one = progress.Take(Dispatched(1));
        var two = progress.Take(Dispatched(2));
        var three = progress.Take(Dispatched(3));

        progress.Done(two);
        progress.Done(three);
        Assert.Equal(0, progress.Committed);

        progress.Done(one);
        Assert.Equal(3, progress.Committed);
    }

    [Fact]
    public void A_dispatch_that_comes_again_lowers_nothing()
    {
        progress.Done(progress.Take(Dispatched(1)));
        progress.Done(progress.Take(Dispatched(2)));

        progress.Take(Dispatched(1));

        Assert.Equal(2, progress.Committed);
    }

    [Fact]
    public void What_was_in_hand_of_an_old_session_does_not_touch_the_new_one()
    {
        var old = progress.Take(Dispatched(1));
        Begin("second");
        progress.Take(Dispatched(1));

        progress.Done(old);

        Assert.Equal(0, progress.Committed);
    }

    [Fact]
    public void The_cursor_of_a_commit_counts_the_dispatch_it_commits_but_only_for_that_commit()
    {
        var ticket = progress.Take(Dispatched(1));

        Assert.Equal(1, progress.CursorOnceDone(ticket)!.Cursor.Sequence);
        Assert.Equal(0, progress.CursorOnceDone(null)!.Cursor.Sequence);
    }

    [Fact]
    public void A_later_process_goes_on_where_the_earlier_one_stopped()
    {
        var later = new GatewayProgress();
        progress.Done(progress.Take(Dispatched(1)));

        later.Restore(progress.CursorOnceDone(null)!);

        Assert.Equal((1, 9UL), (later.Committed, later.ApplicationId));
    }

    [Fact]
    public void Before_the_first_session_there_is_no_cursor() => Assert.Null(new GatewayProgress().CursorOnceDone(null));

    [Fact]
    public void One_taken_ahead_holds_the_watermark_back_only_once_its_turn_has_come()
    {
        var pressed = progress.TakeAhead(Dispatched(2));
        Assert.Equal(0, progress.Committed);

        progress.Done(progress.Take(Dispatched(1)));
        Assert.Equal(1, progress.Committed);

        progress.Pass(Dispatched(2));
        Assert.Equal(1, progress.Committed);

        progress.Done(pressed);
        Assert.Equal(2, progress.Committed);
    }

    [Fact]
    public void One_that_is_done_ahead_commits_nothing_before_it()
    {
        progress.Done(progress.TakeAhead(Dispatched(2)));

        Assert.Equal(0, progress.Committed);
    }

    [Fact]
    public void One_taken_ahead_of_its_sessions_beginning_is_in_hand_when_it_begins()
    {
        session = "second";
        progress.TakeAhead(Dispatched(2));

        Begin("second");
        progress.Done(progress.Take(Dispatched(1)));
        progress.Pass(Dispatched(2));

        Assert.Equal(1, progress.Committed);
    }

    private Dispatch Dispatched(long sequence) => new(session, sequence, new GatewayEvent.Other("SOMETHING"));

    private void Begin(string id)
    {
        session = id;
        progress.Begin(new GatewayEvent.Ready(new User(), 9, id, new Uri("wss://gateway.example/"), []));
    }
}
