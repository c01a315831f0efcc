using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Rehearsal;

namespace HcsmChatBot.Tests.Rehearsal;

/// <summary>The strip tells of all that can happen to a chat, and of nothing that anybody wrote.</summary>
public sealed class StepTellerTests
{
    public static TheoryData<string> Kinds => [.. KindsOf(typeof(ChatEvent)).Concat(KindsOf(typeof(ChatEffect)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_has_words_for_it_in_both_languages(string kind)
    {
        foreach (var language in new[] { "English", "French" })
            Assert.Matches($@"\b{kind}: \(", File.ReadAllText(Path.Combine(Repository.Root, "src", "HcsmChatBot.Sandbox", "wwwroot", "js", "director", $"steps{language}.js")));
    }

    [Fact]
    public void A_step_is_told_by_its_kind_its_person_and_its_topic()
    {
        var at = DateTimeOffset.UnixEpoch;
        var line = StepTeller.LineFor(new CommittedStep(1, new ChatEvent.NextRequested(at, new Ask(5, true, "secret:token"), "How is your mother?"), [new ChatEffect.PostPrompt(new TopicLabel(2))]));

        Assert.Equal("NextRequested", line.What);
        Assert.Equal(["5", "1"], [line.About["by"], line.About["chat"]]);
        Assert.Equal(("PostPrompt", "T2"), (Assert.Single(line.Effects).What, line.Effects[0].About["topic"]));
    }

    [Fact]
    public void Neither_an_answers_token_nor_anybodys_words_are_told()
    {
        var asked = new Ask(5, true, "secret:token");
        var line = StepTeller.LineFor(new CommittedStep(
            1,
            new ChatEvent.RewordRequested(DateTimeOffset.UnixEpoch, asked, new TopicLabel(1), "How is your mother?"),
            [new ChatEffect.Answer("secret:token", new ChatAnswer.Refused(Refusal.NotYours)), new ChatEffect.Archive(new Filing(new TopicLabel(1), FiledBecause.Thread))]));

        var told = string.Join(' ', line.About.Values.Concat(line.Effects.SelectMany(effect => effect.About.Values)));
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("mother", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> KindsOf(Type union) =>
        union.GetNestedTypes().Where(kind => !kind.IsAbstract && union.IsAssignableFrom(kind)).Select(kind => kind.Name);
}
