using System.Text.RegularExpressions;

namespace HcsmChatBot.Tests.House;

/// <summary>Names are in the field's terms; a test's name is a sentence.</summary>
public partial class NamesTests
{
    [Fact]
    public void No_name_ends_in_a_word_that_says_nothing() =>
        Checkout.AssertNone(
            from file in Checkout.All
            from name in file.Types.Concat(file.Names).Distinct()
            where SaysNothing().IsMatch(name)
            select $"{file.Path}: {name}");

    [Fact]
    public void Service_is_a_word_of_the_framework_alone() =>
        Checkout.AssertNone(
            from file in Checkout.All
            from name in file.Types.Concat(file.Names).Distinct()
            where name.EndsWith("Service", StringComparison.Ordinal) || name.EndsWith("Services", StringComparison.Ordinal)
            select $"{file.Path}: {name}");

    [Fact]
    public void A_session_is_the_gateways_alone() =>
        Checkout.AssertNone(
            from file in Checkout.All
            where !OfTheGateway().IsMatch(file.Path)
            from name in file.Types.Concat(file.Names).Distinct()
            where name.Contains("Session", StringComparison.Ordinal)
            select $"{file.Path}: {name}");

    [Fact]
    public void A_tests_name_is_a_sentence_of_three_words_or_more() =>
        Checkout.AssertNone(
            from file in Checkout.Tests
            from method in file.TestMethods
            where !Sentence().IsMatch(method.Identifier.Text)
            select $"{file.At(method)}: {method.Identifier.Text}");

    [Fact]
    public void There_are_tests_whose_names_can_be_read() => Assert.NotEmpty(Checkout.Tests.SelectMany(file => file.TestMethods));

    [GeneratedRegex("(Manager|Helpers?|Utils?|Common|Core)$")]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"^(src|tests)/HcsmChatBot\.(Discord|Sandbox)(\.Tests)?/Gateway/")]
    private static partial Regex OfTheGateway();

    [GeneratedRegex("^[A-Z][^_]*(_[^_]+){2,}$")]
    private static partial Regex Sentence();
}
