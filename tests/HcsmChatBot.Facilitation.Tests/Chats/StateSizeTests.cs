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
    public void A_busy_chat_takes_no_more_room_than_its_counter_needs()
    {
        var (quiet, busy) = (JsonSerializer.Serialize<Chat>(Talked(messages: 0)), JsonSerializer.Serialize<Chat>(Talked(messages: 999)));
        Assert.Equal(quiet.Length + 2, busy.Length);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_state()
    {
        var open = Talked(messages: 3);
        var wrappingUp = open.When(End(300)).Chat;
        foreach (var chat in new[] { Planned("T1", "T2"), open, wrappingUp, wrappingUp.When(SummaryPosted(301)).Chat })
        {
            var written = JsonSerializer.Serialize(chat);
            var read = JsonSerializer.Deserialize<Chat>(written)!;
            Assert.Equal(chat.GetType(), read.GetType());
            Assert.Equal(chat.Alarm, read.Alarm);
            Assert.Equal(written, JsonSerializer.Serialize(read));
        }
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
