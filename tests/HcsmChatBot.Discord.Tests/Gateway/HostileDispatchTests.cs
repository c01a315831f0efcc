using System.Text;
using System.Text.Json.Nodes;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>Whatever stands where something else should, a dispatch is read or passed over; nothing breaks.</summary>
public sealed class HostileDispatchTests
{
    private const string Message = """
        {"id":"1","channel_id":"2","guild_id":"3","content":"x","timestamp":"2027-01-06T18:00:00+00:00","edited_timestamp":"2027-01-06T18:00:00+00:00","type":19,"nonce":"n","webhook_id":"5",
         "author":{"id":"4","username":"ann","global_name":"Ann","bot":false},"member":{"nick":"Ann","roles":["5"],"permissions":"8"},
         "message_reference":{"type":0,"message_id":"9","channel_id":"2"},"attachments":[{"id":"7","filename":"a","size":1,"url":"u"}],
         "embeds":[{"title":"t","author":{"name":"n"}}],"reactions":[{"count":1,"emoji":{"id":"8","name":"e"}}]}
        """;

    private const string Interaction = """
        {"id":"1","application_id":"11","type":5,"token":"t","guild_id":"3","channel_id":"2","channel":{"id":"2","type":0},"locale":"fr","app_permissions":"8",
         "member":{"user":{"id":"4"},"roles":["5"],"permissions":"8"},"message":{"id":"9","channel_id":"2"},
         "data":{"id":"8","name":"chat","custom_id":"c","options":[{"type":1,"name":"start","value":1,"focused":false,"options":[]}],
          "components":[{"component":{"custom_id":"f","value":"v","values":["1"]},"components":[]}],"resolved":{"attachments":{"12":{"id":"12","size":1}}}}}
        """;

    private const string Deletion = """{"id":"1","ids":["1"],"channel_id":"2","guild_id":"3"}""";

    private const string Reaction = """{"user_id":"4","channel_id":"2","message_id":"1","emoji":{"id":"8","name":"e"},"member":{"user":{"id":"4"},"roles":[]}}""";

    private const string Gap = "\"gap\"";

    private static readonly string[] Hostile =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "99999999999999999999999", "\"\"", "\"7\"", "\"text\"", "\"\\ud800\"", "\"2027-13-40T00:00:00Z\"",
        "[]", "[null]", "[[]]", "[{}]", "[\"\"]", "{}", "{\"x\":null}", "{\"1\":null}", "{\"-1\":{}}", "{\"\\ud800\":{}}",
    ];

    [Theory]
    [Trait("Fault", "14")]
    [InlineData("MESSAGE_CREATE", Message)]
    [InlineData("MESSAGE_UPDATE", Message)]
    [InlineData("MESSAGE_DELETE", Deletion)]
    [InlineData("MESSAGE_DELETE_BULK", Deletion)]
    [InlineData("MESSAGE_REACTION_ADD", Reaction)]
    [InlineData("MESSAGE_REACTION_REMOVE", Reaction)]
    [InlineData("MESSAGE_REACTION_REMOVE_ALL", Reaction)]
    [InlineData("MESSAGE_REACTION_REMOVE_EMOJI", Reaction)]
    [InlineData("INTERACTION_CREATE", Interaction)]
    public void Anything_may_stand_at_any_place(string name, string data)
    {
        Assert.IsNotType<GatewayEvent.Other>(Read(name, data));
        foreach (var gap in Gaps(data))
        {
            foreach (var thing in Hostile)
                AskForEverything(Read(name, gap.Replace(Gap, thing, StringComparison.Ordinal)));
        }
    }

    private static GatewayEvent? Read(string name, string data) =>
        DispatchReader.TryRead(name, Encoding.UTF8.GetBytes(data));

    /// <summary>What the readers of an event look at.</summary>
    private static void AskForEverything(GatewayEvent? happened)
    {
        switch (happened)
        {
            case GatewayEvent.MessagePosted(var message):
                Assert.NotNull(message.AuthorName);
                Assert.DoesNotContain(null, message.Attachments.Select(attachment => attachment.Url));
                Assert.DoesNotContain(null, message.Reactions.Select(reaction => reaction.Emoji.Key));
                Assert.All(message.Embeds, Assert.NotNull);
                break;
            case GatewayEvent.InteractionCreated(var interaction):
                Assert.NotNull(interaction.Person);
                Assert.NotNull(interaction.Data?.TextOf("f") ?? "");
                Assert.DoesNotContain(0ul, interaction.Data?.PickedIn("f") ?? []);
                Assert.DoesNotContain(null, interaction.Data?.Resolved.Attachments.Values.Select(attachment => attachment.Url) ?? []);
                Assert.DoesNotContain(null, interaction.Data?.Options.SelectMany(option => option.Options.Prepend(option)).Select(option => option.Name) ?? []);
                break;
            case GatewayEvent.ReactionChanged reaction:
                Assert.NotEmpty(reaction.Emoji.Key);
                break;
            case GatewayEvent.MessagesDeleted deleted:
                Assert.NotEmpty(deleted.Ids);
                break;
        }
    }

    /// <summary>The data with a gap in place of each value in turn.</summary>
    private static IEnumerable<string> Gaps(string data)
    {
        for (var place = 0; ; place++)
        {
            var root = JsonNode.Parse(data)!;
            if (Below(root).ElementAtOrDefault(place) is not { } value)
                break;
            value.ReplaceWith("gap");
            yield return root.ToJsonString();
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var values = node switch
        {
            JsonObject members => members.Select(member => member.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return values.SelectMany(value => Below(value).Prepend(value));
    }
}
