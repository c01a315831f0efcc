namespace HcsmChatBot.Tests.Commands;

/// <summary>
/// The whole bot with its real database, while its connection breaks in every way. The long campaign, 100,000 events with 2,000 breaks, is run by hand:
/// dotnet run -c Release --project src/HcsmChatBot -- campaign --events 100000 --cuts 2000
/// </summary>
public sealed class CampaignTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_however_the_connection_breaks(string seed)
    {
        var ended = await BuiltBot.RunAsync(folder, "campaign", "--events", "2000", "--cuts", "100", "--seed", seed);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Contains("2000 events in 4 chats, 100 breaks", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
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
