using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Facilitation.Tests.Transcripts;

public partial class HtmlTranscriptTests
{
    // A zone of the test's own, so that the machine's table of zones does not matter.
    private static readonly TimeZoneInfo Toronto = TimeZoneInfo.CreateCustomTimeZone("America/Toronto", TimeSpan.FromHours(-4), null, null);

    public static TheoryData<string> HostileTexts =>
    [
        "<script>alert(1)</script>",
        "</p></article></main><script src=//evil.example></script>",
        "<img src=x onerror=alert(1)>",
        "</style><style>*{display:none}</style>",
        "javascript:alert(1) [a](javascript:alert(1)) <javascript:alert(1)>",
        "https://example.org/\"onmouseover=\"alert(1)",
        "https://example.org/'><script>alert(1)</script>",
        "<https://example.org/\"><script>alert(1)</script>>",
        "<@1\"><script>alert(1)</script>",
        "<!-- <![CDATA[ &lt;script&gt; &#60;script&#62;",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void What_people_write_stays_text_wherever_it_stands(string hostile)
    {
        var uri = new Uri("javascript:alert(1)");
        var chat = new RecordedChat(new Agenda(hostile, uri, [new Topic(new TopicLabel(1), hostile, hostile, uri)])) { Host = hostile };
        var record = chat.Asks("T1", 10).Says(11, hostile, "T1", hostile).Says(12, hostile, "intro", hostile, replyTo: 11).Record();

        var page = Page(CertainLinks.Told(record with { ChannelName = hostile }));

        Assert.All(Tag().Matches(page), tag => Assert.Matches(TagOfOurs(), tag.Value));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(page, "<style>"));
    }

    [Fact]
    [Trait("Fault", "47")]
    public void Control_characters_become_visible_and_what_turns_the_text_round_goes()
    {
        var page = Page("nul\0 bell\a del\u007F c1\u0085 rtl\u202Eecived\u2066 half\uD800 tab\tline\nend \u2028");

        Assert.Contains("nul\u2400 bell\u2407 del\u2421 c1\uFFFD rtlecived half&#xFFFD; tab", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain(page, letter => letter is '\u202E' or '\u2066' or '\u2028' || char.IsSurrogate(letter));
    }

    [Fact]
    public void Two_thousand_emoji_are_all_there() =>
        Assert.Equal(2000, Regex.Count(Page(string.Concat(Enumerable.Repeat("😀", 2000))), "&#x1F600;"));

    [Fact]
    public void Letters_of_all_scripts_stay_readable_in_the_file() =>
        Assert.Contains("Été · شكراً · 健康", Page("Été · شكراً · 健康"), StringComparison.Ordinal);

    [Fact]
    public void A_web_address_becomes_a_link_that_tells_its_target_nothing() => Assert.Contains(
        """<a href="https://example.org/?a=1&amp;b=%22" rel="noopener noreferrer nofollow">https://example.org/?a=1&amp;b=%22</a>.""",
        Page("https://example.org/?a=1&b=%22."), StringComparison.Ordinal);

    [Fact]
    public void Mentions_are_shown_by_name_and_strangers_without()
    {
        Assert.Contains("<bdi>@Ana</bdi></span>, <span class=\"mention\"><bdi>@someone</bdi>", Page("<@1>, <@404>"), StringComparison.Ordinal);
        Assert.Contains("<bdi>@quelqu’un</bdi>", Page("<@404>", TranscriptWords.French), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "46")]
    public void The_policy_admits_no_script_and_only_the_style_that_is_there()
    {
        var page = Page("Hello.");
        var style = Regex.Match(page, "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}';", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_is_closed_in_order_and_every_anchor_exists_once()
    {
        var page = Page(FullChat().Transcript());
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(page))
            if (tag.Value.StartsWith("</", StringComparison.Ordinal))
                Assert.Equal(open.Pop(), tag.Groups["name"].Value);
            else if (tag.Groups["name"].Value is not ("meta" or "doctype"))
                open.Push(tag.Groups["name"].Value);

        Assert.Empty(open);
        var anchors = Regex.Matches(page, "\\bid=\"([^\"]+)\"").Select(id => id.Groups[1].Value).ToList();
        Assert.Distinct(anchors);
        Assert.Subset(anchors.ToHashSet(), Regex.Matches(page, "href=\"#([^\"]+)\"").Select(link => link.Groups[1].Value).ToHashSet());
    }

    [Theory]
    [InlineData(FiledBecause.Person, "filed by a moderator", "classé par la modération")]
    [InlineData(FiledBecause.Thread, "posted in this topic’s thread", "publié dans le fil de ce sujet")]
    [InlineData(FiledBecause.Label, "filed by its label", "classé d’après son étiquette")]
    [InlineData(FiledBecause.Reply, "filed with the message it replies to", "classé avec le message auquel il répond")]
    public void Why_a_message_stands_where_it_does_is_said_when_it_is_not_the_open_topic(FiledBecause because, string english, string french)
    {
        var transcript = RecordedChat.About("T1").Says(1, "Ana", "T1", because: because).Transcript();

        Assert.Contains($"<small class=\"why\">{english}</small>", Page(transcript), StringComparison.Ordinal);
        Assert.Contains($"<small class=\"why\">{french}</small>", Page(transcript, TranscriptWords.French), StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_topic_and_a_reply_beneath_its_message_go_without_saying()
    {
        var page = Page(RecordedChat.About("T1").Says(1, "Ana", "T1").Says(2, "Bo", "T1", replyTo: 1, because: FiledBecause.Reply).Transcript());

        Assert.DoesNotContain("class=\"why\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_across_topics_names_its_message_and_one_to_a_withdrawn_message_says_so()
    {
        var page = Page(RecordedChat.About("T1", "T2")
            .Says(1, "Ana", "T1").Says(2, "Bo", "T2", replyTo: 1).Says(3, "Cy", "T2", replyTo: 404)
            .Transcript());

        Assert.Contains("In reply to <a href=\"#m1\"><bdi>Ana</bdi></a> (T1)", page, StringComparison.Ordinal);
        Assert.Contains("In reply to a message that is not in this transcript", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_told_in_the_zone_of_the_community_by_place_and_with_the_day_when_it_is_another()
    {
        var page = Page(RecordedChat.About("T1").Asks("T1", 10).Says(60, "Ana", "T1").Says(20 * 3600, "Bo", "T1").Transcript());

        Assert.Contains("Wednesday, 2 September 2015, 13:00</time>–", page, StringComparison.Ordinal);
        Assert.Contains("Toronto time", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2015-09-02T17:01:00Z\">13:01</time>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2015-09-03T13:00:00Z\">3 Sep", page, StringComparison.Ordinal);
    }

    [Fact]
    public void In_French_the_page_is_French_and_the_conversation_stays_as_it_was()
    {
        var page = Page(FullChat().Transcript(), TranscriptWords.French);

        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("mercredi 2 septembre 2015, 13 h 00</time>", page, StringComparison.Ordinal);
        Assert.Contains("heure de Toronto", page, StringComparison.Ordinal);
        Assert.Contains("3 sujets · 3 personnes · 5 messages", page, StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"topic\" id=\"intro\" tabindex=\"-1\">Présentations</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Personne n’a répondu ici.", page, StringComparison.Ordinal);
        Assert.Contains("Hello from Ottawa", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_a_heading_above_its_topics_and_is_said_once()
    {
        var page = Page(FullChat().Transcript());

        Assert.Single(Regex.Matches(page, "<h2 class=\"part\" dir=\"auto\">Learning from mistakes</h2>"));
        Assert.Equal(2, Regex.Count(page, "<h3 class=\"topic\""));
    }

    [Fact]
    public void A_message_without_text_says_so() => Assert.Contains("No text: a picture, a file or a sticker.", Page(" "), StringComparison.Ordinal);

    [Fact]
    public void A_deleted_message_keeps_its_place_above_a_reply_and_is_left_out_otherwise()
    {
        var page = Page(RecordedChat.About("T1").Says(1, "Ana", "T1", "gone").Deleted().Says(2, "Bo", "T1", replyTo: 1).Says(3, "Cy", "T1", "gone").Deleted().Transcript());

        Assert.Matches("(?s)id=\"m1\"><p class=\"byline\"><a class=\"at\".*A message was deleted\\..*<div class=\"replies\"><article class=\"message\" id=\"m2\"", page);
        Assert.DoesNotContain("id=\"m3\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_to_a_deleted_message_of_another_topic_says_so_and_leads_nowhere()
    {
        var page = Page(RecordedChat.About("T1", "T2").Says(1, "Ana", "T1").Deleted().Says(2, "Bo", "T2", replyTo: 1).Transcript());

        Assert.Contains("In reply to a message that was deleted</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#m1", page, StringComparison.Ordinal);
        Assert.Contains("Nobody answered here.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_opted_out_is_a_participant_without_a_text()
    {
        var page = Page(RecordedChat.About("T1", "T2").Says(1, "Ana", "T1", "secret").Withheld().Says(2, "Bo", "T2", replyTo: 1).Transcript(), TranscriptWords.French);

        Assert.Contains("<bdi>une personne participante</bdi></b>", page, StringComparison.Ordinal);
        Assert.Contains("Non affiché", page, StringComparison.Ordinal);
        Assert.Contains("En réponse à <a href=\"#m1\"><bdi>une personne participante</bdi></a> (T1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_message_says_when() => Assert.Contains(
        "<small class=\"edited\">edited at <time datetime=\"2015-09-02T17:09:01Z\">13:09</time></small>",
        Page(Message(message => message with { EditedAt = message.At.AddMinutes(9) })), StringComparison.Ordinal);

    [Fact]
    public void Files_are_named_and_stand_in_for_a_text()
    {
        var page = Page(Message(message => message with { Text = "", Attachments = ["plan.pdf", "b.png"] }));

        Assert.Contains("Files: <bdi>plan.pdf</bdi>, <bdi>b.png</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No text", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a", "<a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\"><bdi>Title</bdi></a> · <bdi>Site</bdi>")]
    [InlineData("javascript:alert(1)", "</span><bdi>Title</bdi> · <bdi>Site</bdi>")]
    [InlineData(null, "</span><bdi>Title</bdi> · <bdi>Site</bdi>")]
    public void A_preview_is_a_link_only_when_its_address_may_be_one(string? url, string expected)
    {
        var page = Page(Message(message => message with { Embeds = [new ArchivedEmbed("Title", url, "What it says", "Site")] }));

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"text\" dir=\"auto\">What it says</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Reactions_are_seen_as_numbers_and_heard_as_words()
    {
        var page = Page(Message(message => message with
        {
            Reactions = [new ArchivedReaction("👍", 3, [new Reactor(2, "Pat"), new Reactor(3, "Lee")]), new ArchivedReaction("heart", 1, [])],
        }));

        Assert.Contains(
            "<bdi>&#x1F44D;</bdi> <span aria-hidden=\"true\">3</span><span class=\"unseen\">3 people</span> (<bdi>Pat</bdi>, <bdi>Lee</bdi>)",
            page, StringComparison.Ordinal);
        Assert.Contains("<bdi>:heart:</bdi> <span aria-hidden=\"true\">1</span><span class=\"unseen\">1 person</span></li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chat_that_was_never_opened_and_has_no_host_is_still_a_page()
    {
        var page = Page(CertainLinks.Told(RecordedChat.About("T1").Record() with { OpenedAt = null, EndedAt = null, HostName = null }));

        Assert.DoesNotContain("class=\"when\"", page, StringComparison.Ordinal);
        Assert.Contains("0 topics · 0 people · 0 messages", page, StringComparison.Ordinal);
    }

    private static RecordedChat FullChat() =>
        new RecordedChat(new Agenda("Rx habits", new Uri("https://example.org/post"), [
            new Topic(new TopicLabel(1), "Why?", Link: new Uri("https://example.org/source")),
            new Topic(new TopicLabel(2, 'a'), "How?", "Learning from mistakes"),
            new Topic(new TopicLabel(2, 'b'), "When?", "Learning from mistakes"),
        ]))
            .Asks("T1", 10).Asks("T2a", 20).Asks("T2b", 30)
            .Says(1, "Ana", "intro", "Hello from Ottawa", because: FiledBecause.Introductions)
            .Says(11, "Bo", "T1").Says(12, "Ana", "T1", replyTo: 11, because: FiledBecause.Reply).Says(13, "Cy", "T1", replyTo: 12)
            .Says(21, "Cy", "T2a", replyTo: 10);

    private static Transcript Message(Func<ArchivedMessage, ArchivedMessage> become) => RecordedChat.About("T1").Says(1, "Ana", "T1").Then(become).Transcript();

    private static string Page(string text, TranscriptWords? words = null) =>
        Page(RecordedChat.About("T1").Says(1, "Ana", "T1", text).Transcript(), words);

    private static string Page(Transcript transcript, TranscriptWords? words = null)
    {
        using var page = new StringWriter();
        HtmlTranscript.Write(transcript, page, words ?? TranscriptWords.English, Toronto);
        return page.ToString();
    }

    [GeneratedRegex("<[/!]?(?<name>[a-zA-Z0-9]+)[^>]*>")]
    private static partial Regex Tag();

    /// <summary>The tags the writer itself makes, with the attributes it gives them.</summary>
    [GeneratedRegex("""
        ^<[/!]?(doctype|html|head|meta|title|style|body|a|header|p|h1|h2|h3|dl|div|dt|dd|nav|ol|ul|li|blockquote|main|section|article|span|small|b|bdi|time)
        ([ ](html|(lang|charset|http-equiv|content|name|class|href|rel|id|dir|datetime|tabindex|aria-labelledby|aria-label|aria-hidden)="[^"<>]*"))*>$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TagOfOurs();
}
