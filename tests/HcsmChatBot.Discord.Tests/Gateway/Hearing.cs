namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>What the reader of the stream gets of one dispatch.</summary>
internal static class Hearing
{
    public static async Task<TEvent> HearAsync<TEvent>(string name, string data)
        where TEvent : GatewayEvent
    {
        await using var bot = new BotOnTheGateway();
        var connection = await bot.IdentifiedAsync();
        connection.Dispatch(name, 2, data.ReplaceLineEndings(" "));
        return Assert.IsType<TEvent>((await bot.ReadAsync()).Event);
    }
}
