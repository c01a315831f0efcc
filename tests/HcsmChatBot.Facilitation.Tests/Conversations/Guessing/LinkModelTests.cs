using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.Facilitation.Tests.Conversations.Guessing;

public class LinkModelTests
{
    /// <summary>Sign, number of features, bias of the start, certainty.</summary>
    private const int Heading = 16;

    private static byte[] Shipped => LinkModel.Shipped.ToBytes();

    [Fact]
    public void The_shipped_model_is_small() => Assert.InRange(Shipped.Length, 10_000, 200_000);

    [Fact]
    public void The_shipped_model_is_its_file()
    {
        using var file = typeof(LinkModel).Assembly.GetManifestResourceStream("reply-links.model")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);

        Assert.Equal(bytes.ToArray(), Shipped);
    }

    [Fact]
    public void A_model_that_was_written_and_read_finds_the_same_links()
    {
        var threader = new ConversationThreader(LinkModel.Read(new MemoryStream(Shipped)));
        var talk = MadeUpTalk.Of(11, 150);

        Assert.Equal(HostileTalk.LinksOf(talk), talk.Select(said => threader.Read(said)));
    }

    [Fact]
    public void There_is_a_weight_for_every_feature_and_a_feature_for_every_cue()
    {
        Assert.All(LinkModel.Shipped.Open.Concat(LinkModel.Shipped.Chaired), voter => Assert.Equal(Feature.Count, voter.Inputs));
        Assert.Equal(LinkModel.Shipped.Open.Count, LinkModel.Shipped.Chaired.Count);
        Assert.All([Feature.TheirCues - Feature.OwnCues, Feature.CuePairs - Feature.TheirCues, Feature.StartLength - Feature.StartCues],
            places => Assert.Equal(Enum.GetValues<Cues>().Length - 1, places));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused_wherever_it_was_cut()
    {
        var bytes = Shipped;
        foreach (var length in Enumerable.Range(0, 24).Concat(Enumerable.Range(1, 40).Select(part => bytes.Length * part / 41)).Append(bytes.Length - 1))
            AssertRefused("damaged", bytes[..length]);
    }

    [Fact]
    public void A_file_with_more_behind_its_end_is_refused() => AssertRefused("damaged", [.. Shipped, 0]);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_file_of_another_form_or_for_other_features_is_refused_and_says_what_helps(int at) => AssertRefused("train it anew", With(at, [1, 2, 3, 4]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_number_of_words_or_voters_or_units_that_cannot_be_is_refused_before_room_is_made_for_them(int count)
    {
        var voters = Heading + 4 + (5 * BitConverter.ToInt32(Shipped, Heading));

        Assert.All([Heading, voters, voters + 4, voters + 8], at => AssertRefused("damaged", With(at, BitConverter.GetBytes(count))));
    }

    [Fact]
    public void A_weight_that_is_no_number_is_refused()
    {
        AssertRefused("damaged", With(8, BitConverter.GetBytes(float.NaN)));
        AssertRefused("damaged", With(12, BitConverter.GetBytes(float.PositiveInfinity)));
        AssertRefused("damaged", With(Shipped.Length - 2, BitConverter.GetBytes(Half.NaN)));
    }

    [Fact]
    public void Any_damage_is_refused_or_does_no_harm()
    {
        var (chance, bytes) = (new Random(12), Shipped);
        for (var turn = 0; turn < 100; turn++)
        {
            var damaged = (byte[])bytes.Clone();
            chance.NextBytes(damaged.AsSpan(chance.Next(turn % 2 == 0 ? 64 : bytes.Length - 8), 8));
            Assert.True(Record.Exception(() => LinkModel.Read(new MemoryStream(damaged))) is null or InvalidDataException);
        }
    }

    private static byte[] With(int at, byte[] other)
    {
        var bytes = Shipped;
        other.CopyTo(bytes, at);
        return bytes;
    }

    private static void AssertRefused(string why, byte[] bytes)
    {
        var message = Assert.Throws<InvalidDataException>(() => LinkModel.Read(new MemoryStream(bytes))).Message;
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
