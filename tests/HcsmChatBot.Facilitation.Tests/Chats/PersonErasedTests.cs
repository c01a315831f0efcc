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
