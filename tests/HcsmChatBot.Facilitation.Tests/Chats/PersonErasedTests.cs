using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>Somebody wishes that nothing of theirs be kept.</summary>
public class PersonErasedTests
{
    [Fact]
    public void A_host_loses_their_name_and_may_lead_on()
    {
        var chat = Planned("T1").Opened().And(new ChatEvent.PersonErased(Minute(3), TheHost.UserId));

        Assert.Null(chat.Plan.Hosts[0].Name);
        Assert.Equal(Label("T1"), chat.And(Next(5, by: TheHost)).Current());
    }

    [Fact]
    public void Once_the_chat_is_over_nothing_of_them_stays_in_it()
    {
        var erased = new ChatEvent.PersonErased(Minute(3), TheHost.UserId);
        var before = Planned("T1").Opened().And(erased).When(End(5, by: TheHost));
        var after = Planned("T1").Opened().When(End(5, by: TheHost)).Chat.When(erased);

        Assert.Empty(before.Chat.Plan.Hosts);
        Assert.Empty(after.Chat.Plan.Hosts);
    }

    [Fact]
    public void Of_a_chat_that_was_called_off_they_are_no_host()
    {
        var erased = new ChatEvent.PersonErased(Minute(3), TheHost.UserId);

        Assert.Empty(Planned("T1").When(erased).Chat.When(CallOff(by: TheHost)).Chat.Plan.Hosts);
        Assert.Empty(Planned("T1").When(CallOff(by: TheHost)).Chat.When(erased).Chat.Plan.Hosts);
    }

    [Fact]
    public void Nobody_else_loses_anything()
    {
        var chat = Planned("T1").Opened();

        Assert.Equal("Colleen", chat.And(new ChatEvent.PersonErased(Minute(3), Stranger.UserId)).Plan.Hosts[0].Name);
    }

    [Fact]
    public void A_welcome_that_waits_for_them_goes_and_those_of_others_stay()
    {
        var chat = Planned("T1").Opened() with { Held = [HeldFor(Stranger.UserId), HeldFor(77)] };

        var left = chat.And(new ChatEvent.PersonErased(Minute(3), Stranger.UserId)).Held;

        Assert.Equal(77UL, Assert.Single(left).Welcome.Newcomer.UserId);
    }

    private static HeldWelcome HeldFor(ulong userId) =>
        new(new ChatEffect.Welcome(ChatId + 500, ChannelId, new Newcomer(userId, "en"), TopicLabel.Introductions), Minute(4));
}
