using System.Text.Json;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public class JsonTranscriptTests
{
    [Fact]
    public void The_shape_is_the_documented_one()
    {
        var chat = new RecordedChat(new Agenda("Rx habits", new Uri("https://example.org/post"), [
            new Topic(new TopicLabel(1, 'a'), "Why?", "Part", new Uri("https://example.org/source")),
        ]));

        var record = chat.Asks("T1a", 10)
            .Says(1, "Ana", "intro", "Hi", because: FiledBecause.Introductions)
            .Says(18446744073709551614, "Bo", "T1a", "A1", replyTo: 1)
            .Record();
        var openedInToronto = RecordedChat.Opened.ToOffset(TimeSpan.FromHours(-4));

        var json = Written(record with { Id = 9007199254740993, OpenedAt = openedInToronto, EndedAt = null, HostName = null });


        const string expected = """
            {
              "chat": { "id": "9007199254740993", "title": "Rx habits", "channel": "hcsmca", "guildId": "2", "host": null,
                        "openedAt": "2015-09-02T17:00:00Z", "endedAt": null, "link": "https://example.org/post" },
              "counts": { "topics": 1, "people": 2, "messages": 2 },
              "coverage": { "gaps": [], "comparison": null },
              "introductions": [
                { "id": "1", "author": { "id": "1", "name": "Ana" }, "at": "2015-09-02T17:00:01Z", "standing": "kept", "editedAt": null,
                  "text": "Hi", "filedBecause": "introductions", "replyTo": null, "replyLink": null, "attachments": [], "embeds": [], "reactions": [], "replies": [] }
              ],
              "topics": [
                { "label": "T1a", "section": "Part", "prompt": "Why?", "translation": null, "link": "https://example.org/source",
                  "postedAt": "2015-09-02T17:05:00Z", "messageId": "10", "threadId": "11",
                  "answers": [
                    { "id": "18446744073709551614", "author": { "id": "2", "name": "Bo" }, "at": "2015-09-09T02:13:34Z",
                      "standing": "kept", "editedAt": null, "text": "A1", "filedBecause": "openTopic", "replyTo": "1",
                      "replyLink": { "answers": "1", "because": "reply", "probability": 1, "shown": true },
                      "attachments": [], "embeds": [], "reactions": [], "replies": [] }
                  ] }
              ]
            }
            """;
        using var document = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(document.RootElement, json), json.GetRawText());
    }

    [Theory]
    [InlineData("nul\0 bell\a tab\t line\r\nend \u2028 \u007F \u0085")]
    [InlineData("\u202Edesrever\u202C \u200F شكراً")]
    [InlineData("</script><!-- \" \\ \\u0000 {}")]
    [InlineData("<@1> <t:1441213200:F> <:heart:1> Été")]
    [InlineData("")]
    public void Texts_and_names_come_back_exactly(string text)
    {
        var json = Written(RecordedChat.About("T1").Says(1, text, "T1", text).Record());

        var message = json.GetProperty("topics")[0].GetProperty("answers")[0];
        Assert.Equal(text, message.GetProperty("text").GetString());
        Assert.Equal(text, message.GetProperty("author").GetProperty("name").GetString());
    }

    [Fact]
    public void Two_thousand_emoji_come_back_exactly() => Texts_and_names_come_back_exactly(string.Concat(Enumerable.Repeat("👩‍⚕️", 2000)));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_because_no_reader_could_take_it()
    {
        var json = Written(RecordedChat.About("T1").Says(1, "Ana", "T1", "a\uD800b\uDC00c").Record());

        Assert.Equal("a\uFFFDb\uFFFDc", json.GetProperty("topics")[0].GetProperty("answers")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(FiledBecause.Person, "person")]
    [InlineData(FiledBecause.Thread, "thread")]
    [InlineData(FiledBecause.Reply, "reply")]
    [InlineData(FiledBecause.Label, "label")]
    [InlineData(FiledBecause.OpenTopic, "openTopic")]
    [InlineData(FiledBecause.Introductions, "introductions")]
    public void Why_a_message_was_filed_is_told_in_words_that_last(FiledBecause because, string word)
    {
        var json = Written(RecordedChat.About("T1").Says(1, "Ana", "T1", because: because).Record());

        Assert.Equal(word, json.GetProperty("topics")[0].GetProperty("answers")[0].GetProperty("filedBecause").GetString());
    }

    [Fact]
    public void What_came_with_a_message_and_what_became_of_it_is_told()
    {
        var json = Written(RecordedChat.About("T1").Says(1, "Ana", "T1", "Hi").Then(message => message with
        {
            EditedAt = message.At.AddMinutes(2),
            Attachments = ["plan.pdf"],
            Embeds = [new ArchivedEmbed("Title", "javascript:alert(1)", null, "Site")],
            Reactions = [new ArchivedReaction("👍", 3, [new Reactor(9007199254740993, "Pat")])],
        }).Record());

        const string expected = """
            { "id": "1", "author": { "id": "1", "name": "Ana" }, "at": "2015-09-02T17:00:01Z", "standing": "kept", "editedAt": "2015-09-02T17:02:01Z",
              "text": "Hi", "filedBecause": "openTopic", "replyTo": null, "replyLink": null, "attachments": [ "plan.pdf" ],
              "embeds": [ { "title": "Title", "url": "javascript:alert(1)", "description": null, "author": "Site" } ],
              "reactions": [ { "emoji": "👍", "count": 3, "by": [ { "id": "9007199254740993", "name": "Pat" } ] } ], "replies": [] }
            """;
        using var document = JsonDocument.Parse(expected);
        var message = json.GetProperty("topics")[0].GetProperty("answers")[0];
        Assert.True(JsonElement.DeepEquals(document.RootElement, message), message.GetRawText());
    }

    [Fact]
    public void Who_is_not_kept_has_neither_id_nor_name_and_a_deleted_message_holds_its_place()
    {
        var json = Written(RecordedChat.About("T1").Says(1, "Ana", "T1").Deleted().Says(2, "Bo", "T1", replyTo: 1).Withheld().Record());

        var deleted = json.GetProperty("topics")[0].GetProperty("answers")[0];
        var withheld = deleted.GetProperty("replies")[0];
        Assert.Equal(("deleted", "withheld"), (deleted.GetProperty("standing").GetString(), withheld.GetProperty("standing").GetString()));
        Assert.All([deleted, withheld], message => Assert.Equal("""{"id":null,"name":null}""", JsonSerializer.Serialize(message.GetProperty("author"))));
        Assert.Equal("""{"topics":1,"people":0,"messages":1}""", JsonSerializer.Serialize(json.GetProperty("counts")));
    }

    [Fact]
    public void Replies_stand_beneath_their_messages()
    {
        var json = Written(RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", replyTo: 1).Says(3, "Cy", "T1", replyTo: 2).Record());

        var reply = json.GetProperty("topics")[0].GetProperty("answers")[0].GetProperty("replies")[0];
        Assert.Equal("2", reply.GetProperty("id").GetString());
        Assert.Equal("3", reply.GetProperty("replies")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_stream_stays_open_for_its_owner()
    {
        using var stream = new MemoryStream();

        JsonTranscript.Write(RecordedChat.About("T1").Transcript(), stream);

        Assert.True(stream.CanWrite);
    }

    private static JsonElement Written(ChatRecord record)
    {
        using var stream = new MemoryStream();
        JsonTranscript.Write(CertainLinks.Told(record), stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
