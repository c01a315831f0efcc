using System.Text;
using System.Text.Json;
using HcsmChatBot.Facilitation.Chats;
using static HcsmChatBot.Facilitation.Tests.Chats.GivenChat;

namespace HcsmChatBot.Facilitation.Tests.Chats;

/// <summary>A chat's state is written with every event, so it stays small: what people say is not in it.</summary>
public class StateSizeTests
{
    private const string Prompt =
        "What has changed in how you talk with patients and their families since they began to look things up before the visit, and what has not?";

    [Fact]
    public void A_chat_with_the_longest_agenda_stays_under_sixteen_kilobytes()
    {
        var chat = Talked(messages: 0);
        Assert.Equal(Agenda.MaxPlannedTopics, chat.Proceedings.Prompts.Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize<Chat>(chat)), 1, 16 * 1024);
    }

    [Fact]
    public void A_busy_chat_takes_no_more_room_than_its_counters_need()
    {
        var (quiet, busy) = (JsonSerializer.Serialize<Chat>(Talked(messages: 0)), JsonSerializer.Serialize<Chat>(Talked(messages: 999)));
        Assert.Equal(quiet.Length + 4, busy.Length);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_state()
    {
        var open = Talked(messages: 3);
        var wrappingUp = open.When(End(300)).Chat;
        foreach (var chat in new[] { Planned("T1", "T2"), open, open.And(PauseAt(299)), open.And(Undo(299)), wrappingUp, wrappingUp.When(SummaryPosted(301)).Chat })
        {
            var written = JsonSerializer.Serialize(chat);
            var read = JsonSerializer.Deserialize<Chat>(written)!;
            Assert.Equal(chat.GetType(), read.GetType());
            Assert.Equal(chat.Alarm, read.Alarm);
            Assert.Equal(written, JsonSerializer.Serialize(read));
        }
    }

    /// <summary>As the bot wrote it before chats could be paused, undone or rehearsed.</summary>
    [Fact]
    public void The_state_of_an_older_bot_is_read()
    {
        const string written = """
            {"$type":"Open","Proceedings":{"OpenedAt":"2015-09-02T17:00:00+00:00","CurrentIndex":0,"IsUnplanned":false,"OpeningId":1100,"ThreadId":null,
            "Prompts":[{"Label":"T1","At":"2015-09-02T17:05:00+00:00","MessageId":1200,"ThreadId":1201}],"MessageCount":3,"Trouble":null,"SinceId":0},
            "TopicEndsAt":"2015-09-02T17:15:00+00:00","Held":[],"Plan":{"Id":1000,"GuildId":5,"ChannelId":7,"ChannelName":"hcsmca",
            "Agenda":{"Title":"Rx habits","Link":null,"Topics":[{"Label":"T1","Prompt":"One?","Section":null,"Link":null},{"Label":"T2","Prompt":"Two?","Section":null,"Link":null}]},
            "Hosts":[{"UserId":2,"Name":"Colleen"}],"Pace":{"Introductions":"00:05:00","Topic":"00:10:00","Closing":"00:05:00","Unattended":"02:00:00"},"Threads":0,"WelcomeHold":"00:00:00"}}
            """;
        var open = Assert.IsType<Chat.Open>(JsonSerializer.Deserialize<Chat>(written));

        Assert.Equal(new Alarm.ForTopic(Label("T2"), Minute(15)), open.Alarm);
        open.When(Undo(9)).AssertRefused(open, Refusal.NothingToUndo);
        var atLast = open.And(PauseAt(9)).And(Resume(10)).And(Next(12));
        Assert.Equal(Label("T2"), atLast.Current());
        Assert.IsType<Chat.Ended>(atLast.When(End(20)).Chat.When(SummaryPosted(20)).Chat);
    }

    private static Chat.Open Talked(int messages)
    {
        var chat = Planned([.. Enumerable.Range(1, Agenda.MaxPlannedTopics).Select(number => $"T{number}")]);
        var topics = chat.Plan.Agenda.Topics.Select(topic => topic with { Prompt = Prompt, Section = "Second half" });
        var open = (chat with { Plan = chat.Plan with { Agenda = chat.Plan.Agenda with { Topics = [.. topics] } } }).Opened().At("T25");
        foreach (var topic in open.Plan.Agenda.Topics)
            open = open.And(Posted(topic.Label.ToString(), 1400000000000000000 + (ulong)topic.Label.Number));
        for (var said = 0; said < messages; said++)
            open = open.And(Message);
        return open;
    }
}
