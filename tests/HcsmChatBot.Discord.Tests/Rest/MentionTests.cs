using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord.Tests.Rest;

/// <summary>Without allowed_mentions Discord would look for mentions, everyone's included, in what is written. https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
public sealed class MentionTests
{
    private static readonly MessageToSend Loud = new("@everyone @here <@4> <@&5>");

    public static TheoryData<string, string> Kinds => new()
    {
        { "post", "" }, { "edit", "" }, { "original", "" }, { "say", "data" }, { "update", "data" }, { "defer", "data" },
    };

    [Theory]
    [Trait("Fault", "48")]
    [Trait("Obligation", "R11")]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_message_says_that_it_mentions_nobody(string kind, string within)
    {
        using var discord = new ScriptedDiscord();

        await SendAsync(discord.Rest, kind);

        var json = (await discord.AskedAsync()).Json;
        var message = within.Length == 0 ? json : json.GetProperty(within);
        Assert.Equal("""{"parse":[]}""", message.GetProperty("allowed_mentions").GetRawText());
    }

    private static Task SendAsync(IDiscordRest rest, string kind) => kind switch
    {
        "post" => rest.CreateMessageAsync(2, Loud, default),
        "edit" => rest.EditMessageAsync(2, 9, Loud, default),
        "original" => rest.EditOriginalAsync(11, "t", Loud, default),
        "say" => rest.AnswerAsync(1, "t", new InteractionAnswer.Say(Loud), default),
        "update" => rest.AnswerAsync(1, "t", new InteractionAnswer.Update(Loud), default),
        _ => rest.AnswerAsync(1, "t", new InteractionAnswer.Defer(), default),
    };
}
