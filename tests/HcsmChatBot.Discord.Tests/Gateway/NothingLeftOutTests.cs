using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>A reader that comes and goes, over connections that break again and again.</summary>
public sealed class NothingLeftOutTests
{
    private const int Most = DeliveryQueue.MostWaiting;
    private const int Enough = 3 * Most;

    [Theory]
    [Trait("Fault", "12")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [Trait("Obligation", "G7")]
    [Trait("Obligation", "G8")]
    [Trait("Obligation", "G11")]
    public async Task However_much_waits_and_breaks_no_dispatch_is_ever_left_out(int seed)
    {
        await using var bot = new BotOnTheGateway(new GatewayCursor("old", new Uri("wss://resume-old.test"), 0));
        var (first, _) = await bot.ResumingAsync();
        first.Message(1);
        var random = new Random(seed);
        var (last, waiting, isBehind) = ((await bot.ReadAsync()).Sequence, 0, false);
        first.Tear();
        while (last < Enough)
        {
            var (connection, sequence) = await bot.ResumingAsync();
            Assert.InRange(sequence, 0, last);
            var count = random.Next(1, Most * 3 / 2);
            for (var sent = 1; sent <= count; sent++)
                connection.Message(sequence + sent);
            if (!isBehind && waiting + count > Most)
            {
                await bot.Time.PassAsync(DeliveryQueue.LongestWait);
                (waiting, isBehind) = (Most, true);
            }

            waiting += isBehind ? 0 : count;
            await connection.IsReadAsync();
            var taken = random.Next(2) == 0 ? waiting : random.Next(waiting);
            foreach (var read in await bot.ReadAsync(taken))
            {
                Assert.InRange(read, 1, last + 1);
                last = Math.Max(last, read);
            }

            waiting -= taken;
            bot.Client.Committed("old", last - random.Next((int)Math.Min(last, 10) + 1));
            if (isBehind && waiting == 0)
                isBehind = false;
            else
                Break(connection, random);
            Assert.Equal(4000, await connection.ClosedByBot);
        }
    }

    private static void Break(ScriptedConnection connection, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                connection.Tear();
                break;
            case 1:
                connection.Close(4000);
                break;
            case 2:
                connection.AskToReconnect();
                break;
            default:
                connection.Invalidate(resumable: true);
                break;
        }
    }
}
