using HcsmChatBot.Facilitation.Participants;

namespace HcsmChatBot.Facilitation.Tests.Participants;

public class ShownTextTests
{
    [Theory]
    [InlineData("Pat", "Pat")]
    [InlineData("Marie-Ève Tremblay", @"Marie\-Ève Tremblay")]
    [InlineData("**bold** _it_ ~~no~~ ||spoil||", @"\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|spoil\|\|")]
    [InlineData("@everyone <@123> <#5> <@&6>", @"\@everyone \<\@123\> \<\#5\> \<\@\&6\>")]
    [InlineData("[a](https://e.org)", @"\[a\]\(https\:\/\/e\.org\)")]
    [InlineData("`code` \\ > quote", @"\`code\` \\ \> quote")]
    [InlineData("two\nlines\r\nand\ttabs", "two lines and tabs")]
    [InlineData("👩‍⚕️ Zoë 李", "👩‍⚕️ Zoë 李")]
    public void No_sign_of_a_name_takes_effect(string name, string shown) => Assert.Equal(shown, ShownText.OfName(name));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u200D\u202E")]
    public void Of_a_name_that_cannot_be_seen_nothing_is_left(string name) => Assert.Equal("", ShownText.OfName(name));

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_are_left_out() => Assert.Equal("abc", ShownText.OfName("a\u202Eb\u2066c"));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(new string('x', 31) + "…", ShownText.OfName(new string('x', 33)));

    [Fact]
    public void A_name_of_full_length_is_kept() => Assert.Equal(new string('x', 32), ShownText.OfName(new string('x', 32)));

    [Fact]
    public void No_character_is_cut_in_two() => Assert.Equal(new string('x', 30) + "…", ShownText.OfName(new string('x', 30) + "👩‍⚕️" + "yz"));
}
