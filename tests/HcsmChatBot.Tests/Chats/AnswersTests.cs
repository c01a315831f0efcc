using System.Reflection;
using System.Text.RegularExpressions;
using HcsmChatBot.Chats;
using HcsmChatBot.Discord;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Planning;
using HcsmChatBot.Settings;
using HcsmChatBot.Setup;
using HcsmChatBot.Wording;
using Moq;

namespace HcsmChatBot.Tests.Chats;

/// <summary>Whatever a person is answered has words in their language.</summary>
public sealed class AnswersTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private static readonly Texts Words = Texts.Load(new ConfigFiles(Repository.Config));

    private readonly Answers answers = new(Mock.Of<IDiscordRest>(), Words, new PlanWords(Words, new GuildOptions(new ChatOptions())), new LostWords(Words, new GuildOptions(new ChatOptions())));

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    private static IEnumerable<ChatAnswer> All =>
    [
        .. from startsAt in new DateTimeOffset?[] { null, At }
           from isConfirmed in new[] { true, false }
           from jump in Enum.GetValues<ClockJump>()
           select new ChatAnswer.Planned(1, 3, startsAt, isConfirmed, jump),
        new ChatAnswer.Confirmed(At),
        new ChatAnswer.Confirmed(null),
        new ChatAnswer.CalledOff(),
        new ChatAnswer.Started(3, At),
        new ChatAnswer.Started(3, null),
        new ChatAnswer.Started(0, At),
        new ChatAnswer.Started(0, null),
        new ChatAnswer.WentOn(new TopicLabel(99, 'z')),
        new ChatAnswer.Extended(new TopicLabel(1), At),
        new ChatAnswer.Extended(TopicLabel.Introductions, At),
        new ChatAnswer.Extended(new TopicLabel(1), null),
        .. from label in new[] { TopicLabel.Introductions, new TopicLabel(1), TopicLabel.ClosingThoughts }
           from said in new ChatAnswer[]
           {
               new ChatAnswer.JustDone(label), new ChatAnswer.Skipped(label), new ChatAnswer.Paused(label), new ChatAnswer.Resumed(label, At), new ChatAnswer.Resumed(label, null),
               new ChatAnswer.Reopened(label, At), new ChatAnswer.Reopened(label, null), new ChatAnswer.Reworded(label), new ChatAnswer.Refiled(label), new ChatAnswer.WentOn(label),
           }
           select said,
        .. Enum.GetValues<StepKind>().Select(what => new ChatAnswer.Undone(what, TopicLabel.ClosingThoughts, TopicLabel.Introductions)),
        new ChatAnswer.Relinked(1),
        new ChatAnswer.CohostAdded(5),
        new ChatAnswer.Finished(ulong.MaxValue, 0),
        new ChatAnswer.Finished(1, 1),
        new ChatAnswer.Finished(1, 2),
        .. from isOver in new[] { true, false }
           from current in new[] { TopicLabel.Introductions, new TopicLabel(1) }
           from next in new TopicLabel?[] { null, new TopicLabel(2, 'b') }
           from due in new DateTimeOffset?[] { null, At }
           from trouble in new int?[] { null, 10003, 20029, 50013, 160005, 160006 }
           select new ChatAnswer.Status(isOver, current, next, due, 12, trouble),
        .. Enum.GetValues<Refusal>().Select(why => new ChatAnswer.Refused(why)),
    ];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_answer_has_words(Language language) => Assert.All(All, said =>
    {
        var words = answers.Words(language, said, guildId: 1);

        Assert.InRange(words.Trim().Length, 1, 2000);
        Assert.DoesNotMatch(new Regex(@"[{}]"), words);
    });

    [Fact]
    public void Every_kind_of_answer_is_among_them()
    {
        var kinds = typeof(ChatAnswer).GetNestedTypes(BindingFlags.Public).Where(kind => kind.IsSubclassOf(typeof(ChatAnswer)));

        Assert.Equal(kinds.Order(ByName), All.Select(said => said.GetType()).Distinct().Order(ByName));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_refusals_say_the_same(Language language)
    {
        var words = Enum.GetValues<Refusal>().Select(why => answers.Words(language, new ChatAnswer.Refused(why), guildId: 1)).ToArray();

        Assert.Equal(words.Length, words.Distinct().Count());
    }

    [Theory]
    [InlineData(Language.En, "Open: the introductions. Next: T1 at <t:1793815200:t>. Messages so far: 4.")]
    [InlineData(Language.Fr, "En cours\u00A0: les présentations. Ensuite\u00A0: T1 à <t:1793815200:t>. Messages jusqu’ici\u00A0: 4.")]
    public void The_status_says_what_is_open_and_what_comes_when(Language language, string expected) =>
        Assert.Equal(expected, answers.Words(language, new ChatAnswer.Status(false, TopicLabel.Introductions, new TopicLabel(1), At, 4, null), guildId: 1));

    [Theory]
    [InlineData(true, "Next: the end at <t:1793815200:t>.")]
    [InlineData(false, "Next: the topic you give with /chat next.")]
    public void After_the_last_topic_comes_the_end_or_what_a_person_gives(bool clocked, string expected)
    {
        var status = new ChatAnswer.Status(false, new TopicLabel(3), null, clocked ? At : null, 4, null);

        Assert.Contains(expected, answers.Words(Language.En, status, guildId: 1), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Obligation", "R20")]
    [InlineData(50013, "Send Messages in Threads", "Envoyer des messages dans les fils")]
    [InlineData(50001, "View Channel", "Voir le salon")]
    [InlineData(50083, "locked or archived", "verrouillé ou archivé")]
    [InlineData(160005, "locked or archived", "verrouillé ou archivé")]
    [InlineData(160006, "as many open threads as Discord allows", "autant de fils ouverts que Discord le permet")]
    [InlineData(10003, "there no more", "n’existe plus")]
    [InlineData(50035, "check that I may post", "Vérifiez que je peux écrire")]
    public void Discords_last_refusal_is_told_with_its_code_and_what_to_do(int code, string english, string french)
    {
        var status = new ChatAnswer.Status(false, new TopicLabel(1), null, null, 0, code);

        foreach (var (language, expected) in new[] { (Language.En, english), (Language.Fr, french) })
        {
            Assert.Contains($"(code {code})", answers.Words(language, status, guildId: 1), StringComparison.Ordinal);
            Assert.Contains(expected, answers.Words(language, status, guildId: 1), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.En, "1 planned topic.")]
    [InlineData(Language.Fr, "1 sujet prévu.")]
    public void An_agenda_of_one_topic_is_spoken_of_in_the_singular(Language language, string expected) =>
        Assert.Contains(expected, answers.Words(language, new ChatAnswer.Started(1, At), guildId: 1), StringComparison.Ordinal);

    [Theory]
    [InlineData("aW50ZXJhY3Rpb24")]
    [InlineData("a:b::c:")]
    [InlineData(":")]
    [InlineData("")]
    public void An_address_is_read_back_as_it_was_written_whatever_the_token(string token)
    {
        var address = new AnswerAddress(Language.Fr, ulong.MaxValue, token);

        Assert.Equal(address, AnswerAddress.Parse(address.ToString()));
    }

    private static Comparer<Type> ByName => Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));
}
