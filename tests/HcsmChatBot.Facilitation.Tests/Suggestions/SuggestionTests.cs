using HcsmChatBot.Facilitation.Suggestions;

namespace HcsmChatBot.Facilitation.Tests.Suggestions;

public class SuggestionTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 4, 18, 0, 0, TimeSpan.Zero);

    private static readonly Suggestion Waiting = new(10, 1, "What is hope?") { UserId = 4, Name = "Pat", Language = "en" };

    [Fact]
    public void What_is_accepted_keeps_who_suggested_it_whatever_words_are_found_for_it()
    {
        var accepted = Waiting.Accept("What gives you hope?", new Uri("https://example.org/"), Later);

        Assert.Equal(("What gives you hope?", "Pat", SuggestionStanding.Accepted, Later), (accepted.Question, accepted.Name, accepted.Standing, accepted.ChangedAt));
        Assert.Equal(4UL, accepted.UserId);
    }

    [Fact]
    public void What_waits_goes_with_the_one_who_suggested_it() => Assert.Null(Waiting.Erased());

    [Fact]
    public void What_was_accepted_or_asked_stays_without_them()
    {
        var accepted = Waiting.Accept(Waiting.Question, null, Later);

        Assert.All([accepted, accepted.Ask(Later)], suggestion => Assert.Equal((suggestion.Question, null, null), (suggestion.Erased()!.Question, suggestion.Erased()!.UserId, suggestion.Erased()!.Name)));
    }
}
