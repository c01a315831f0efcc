namespace HcsmChatBot.Tests.Commands;

/// <summary>
/// The whole bot with its real database, while its connection breaks in every way. The long campaign, 100,000 events with 2,000 breaks, is run by hand:
/// dotnet run -c Release --project src/HcsmChatBot -- campaign --events 100000 --cuts 2000; so is the one that kills a thousand times:
/// dotnet run -c Release --project src/HcsmChatBot -- campaign --events 10000 --cuts 300 --kills 1000
/// </summary>
public sealed class CampaignTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [Trait("Fault", "1")]
    [Trait("Fault", "2")]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_however_the_connection_breaks(string seed)
    {
        var ended = await BuiltBot.RunAsync(folder, "campaign", "--events", "2000", "--cuts", "100", "--seed", seed);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Contains("2000 events in 4 chats, 100 breaks", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "17")]
    [Trait("Fault", "29")]
    [Trait("Fault", "40")]
    public async Task Nothing_is_lost_and_nothing_is_posted_twice_however_the_bot_is_killed()
    {
        var ended = await BuiltBot.RunAsync(folder, "campaign", "--events", "30", "--cuts", "2", "--kills", "5", "--seed", "3");

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Contains("5 ends of the bot;", ended.Output, StringComparison.Ordinal);
        Assert.Contains("integrity_check: ok", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kills", "-1")]
    [InlineData("--events", "0")]
    [InlineData("--events", "many")]
    [InlineData("--cuts", "-1")]
    public async Task A_size_that_makes_no_sense_is_told(string option, string value)
    {
        var ended = await BuiltBot.RunAsync(folder, "campaign", option, value);

        Assert.Equal(ExitStatus.WrongInput, ended.ExitCode);
        Assert.Contains(option, ended.Error, StringComparison.Ordinal);
    }
}
