using HcsmChatBot.Wording;

namespace HcsmChatBot.Tests.Wording;

/// <summary>What people call themselves looks as they wrote it and does nothing.</summary>
public sealed class ShownTextTests
{
    [Theory]
    [InlineData("Colleen", "Colleen")]
    [InlineData("**Bold** _Hana_", @"\*\*Bold\*\* \_Hana\_")]
    [InlineData("<@123> @everyone", @"\<\@123\> \@everyone")]
    [InlineData("[here](https://example.org)", @"\[here\]\(https\://example.org\)")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("back\\slash", @"back\\slash")]
    public void Markup_takes_no_effect(string name, string shown) => Assert.Equal(shown, ShownText.Name(name));

    [Fact]
    public void A_long_name_is_cut_between_characters_as_people_see_them()
    {
        const string family = "👩‍👩‍👧";
        Assert.Equal(string.Concat(Enumerable.Repeat(family, 32)) + "…", ShownText.Name(string.Concat(Enumerable.Repeat(family, 40))));
    }
}
