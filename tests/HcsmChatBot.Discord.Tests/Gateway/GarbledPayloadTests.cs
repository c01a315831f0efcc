using System.Text;
using System.Text.Json;
using HcsmChatBot.Discord.Gateway;

namespace HcsmChatBot.Discord.Tests.Gateway;

/// <summary>Payloads as Discord sends them, with a few bytes changed at random; the same ones in every run.</summary>
public sealed class GarbledPayloadTests
{
    private const int Rounds = 1500;
    private const int MostChanges = 4;

    private static readonly string[] Payloads =
    [
        """{"t":"MESSAGE_CREATE","s":5,"op":0,"d":{"type":19,"timestamp":"2027-01-06T18:04:31.482000+00:00","nonce":"17","mentions":[],"member":{"roles":["5"],"nick":"Ann \ud83c\udfa5","flags":0},"id":"1","edited_timestamp":null,"content":"T1 \u201cyes\u201d","channel_id":"2","author":{"username":"ann","id":"4","global_name":"Ann"},"attachments":[{"id":"7","filename":"a.md","size":1,"url":"u"}],"embeds":[{"title":"t"}],"guild_id":"3"}}""",
        """{"op":0,"d":{"id":"1","type":2,"token":"t","application_id":"11","member":{"user":{"id":"4"},"roles":[],"permissions":"8"},"data":{"id":"8","name":"chat","options":[{"type":1,"name":"start","options":[]}],"resolved":{"attachments":{"12":{"id":"12"}}}}},"s":6,"t":"INTERACTION_CREATE"}""",
        """{"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"3","name":"Guild","roles":[{"id":"5","name":"host","permissions":"8"}],"channels":[{"id":"2","type":0,"permission_overwrites":[{"id":"5","type":0,"allow":"1024","deny":"0"}]}],"threads":[{"id":"6","type":11,"thread_metadata":{"archived":false},"message_count":2}]}}""",
        """{"t":"THREAD_LIST_SYNC","s":7,"op":0,"d":{"guild_id":"3","channel_ids":["2"],"threads":[{"id":"6","type":11,"parent_id":"2"}],"members":[]}}""",
        """{"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"id":"9"},"session_id":"one","resume_gateway_url":"wss://one.test","guilds":[{"id":"3","unavailable":true}],"application":{"id":"9"}}}""",
        """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway\"]"]}}""",
    ];

    [Fact]
    public void None_of_them_breaks_what_reads_it()
    {
        var random = new Random(1706);
        var session = new GatewaySession { Id = "one", ResumeUrl = new Uri("wss://one.test"), Heard = 4 };
        foreach (var payload in Payloads)
        {
            Assert.NotNull(Take(session, Encoding.UTF8.GetBytes(payload)));
            for (var round = 0; round < Rounds; round++)
            {
                var garbled = Garbled(Encoding.UTF8.GetBytes(payload), random);
                AssertAgrees(garbled, Take(session, garbled));
            }
        }
    }

    /// <summary>What the connection would do with it; null: not a payload.</summary>
    private static GatewayPayload? Take(GatewaySession session, byte[] json)
    {
        var read = GatewayPayload.TryRead(json);
        if (read is { } payload)
            Assert.False(session.Receive(payload, committed: 3).Actions.IsDefault);
        return read;
    }

    /// <summary>By another reader: only what is JSON as a whole is taken, by the opcode that it has.</summary>
    private static void AssertAgrees(byte[] json, GatewayPayload? taken)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (taken is { } payload)
                Assert.Equal((int)payload.Opcode, document.RootElement.GetProperty("op").GetInt32());
        }
        catch (JsonException)
        {
            Assert.Null(taken);
        }
    }

    private static byte[] Garbled(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var change = random.Next(MostChanges); change >= 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 12), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"{}[]\",:0-\\eu"[random.Next(12)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.Reverse(at, length);
                    break;
            }
        }

        return [.. bytes];
    }
}
