using System.Text;

namespace HcsmChatBot.Benchmarks.Serving;

/// <summary>
/// What a guild's gateway says, field by field as Discord says it. https://docs.discord.com/developers/events/gateway-events#message-create
/// </summary>
internal static class SampleEvents
{
    private const ulong FirstMessage = 1_460_000_000_000_000_000;

    public const string Hello = """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway\",{\"micros\":0.0}]"]}}""";

    /// <summary>Sent every now and then, whether or not a heartbeat came: a peer takes it for the answer to its last one.</summary>
    public const string Acknowledgement = """{"t":null,"s":null,"op":11,"d":null}""";

    public static string Ready(int port) => $$$"""
        {"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"verified":true,"username":"bot","mfa_enabled":false,"id":"9","global_name":null,"flags":0,"email":null,
         "discriminator":"0","bot":true,"avatar":null},"session_type":"normal","session_id":"one","resume_gateway_url":"ws://127.0.0.1:{{{port}}}","relationships":[],
         "private_channels":[],"presences":[],"guilds":[{"unavailable":true,"id":"3"}],"guild_join_requests":[],"geo_ordered_rtc_regions":[],
         "application":{"id":"9","flags":0},"_trace":[]}}
        """;

    public const string Guild = """
        {"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"3","name":"Guild","icon":null,"owner_id":"4","afk_timeout":300,"verification_level":0,"default_message_notifications":0,
         "explicit_content_filter":0,"mfa_level":0,"premium_tier":0,"nsfw_level":0,"preferred_locale":"en-US","features":[],"emojis":[],"stickers":[],"member_count":2,
         "large":false,"joined_at":"2026-01-07T18:00:00.000000+00:00","system_channel_flags":0,"premium_progress_bar_enabled":false,"unavailable":false,
         "roles":[{"id":"3","name":"@everyone","color":0,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"hoist":false,"position":0,
          "permissions":"2248473465835073","managed":false,"mentionable":false,"flags":0}],
         "channels":[{"id":"1357924680135792468","type":0,"name":"general","position":0,"permission_overwrites":[],"parent_id":null,"flags":0}],
         "threads":[],"members":[],"presences":[],"voice_states":[],"stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[]}}
        """;

    private static readonly string[] Texts =
    [
        "T2 In our clinic the booklet is read aloud together; people ask far more when they can point at a line.",
        "T2 We tried a short film \ud83c\udfa5 in two languages. It helped \u2013 but only where a nurse stayed in the room.",
        "T1a Adding to what was said: \\\"plain words\\\" is a habit, not a document. Ours are tested every spring.",
        "For those who come new: the paper is at https://example.org/plain-words and its third table has the ages.",
    ];

    private static readonly byte[][] AfterId = [.. Texts.Select(AfterTheId)];

    private static ReadOnlySpan<byte> BeforeSequence => "{\"t\":\"MESSAGE_CREATE\",\"s\":"u8;

    private static ReadOnlySpan<byte> BeforeId =>
        """
        ,"op":0,"d":{"type":0,"tts":false,"timestamp":"2027-01-06T18:04:31.482000+00:00","pinned":false,"nonce":"1460000000000000001","mentions":[],"mention_roles":[],"mention_everyone":false,"member":{"roles":["1187264410036232212","1187264410036232245"],"premium_since":null,"pending":false,"nick":"Ann (RN, she/her)","mute":false,"joined_at":"2024-03-11T19:02:11.113000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},"id":"
        """u8;

    /// <summary>Writes MESSAGE_CREATE, about 1 kB.</summary>
    /// <param name="sequence">From 3, for READY and the guild come first.</param>
    /// <returns>How many bytes were written.</returns>
    public static int WriteMessage(long sequence, Span<byte> json)
    {
        var length = 0;
        Append(BeforeSequence, json, ref length);
        Append(sequence, json, ref length);
        Append(BeforeId, json, ref length);
        Append((long)FirstMessage + sequence, json, ref length);
        Append(AfterId[sequence % AfterId.Length], json, ref length);
        return length;
    }

    public static byte[] Message(long sequence)
    {
        var json = new byte[4096];
        return json[..WriteMessage(sequence, json)];
    }

    private static byte[] AfterTheId(string text) => Encoding.UTF8.GetBytes(
        "\",\"flags\":0,\"embeds\":[],\"edited_timestamp\":null,\"content\":\"" + text
        + """
          ","components":[],"channel_type":0,"channel_id":"1357924680135792468","author":{"username":"ann.of.the.ward","public_flags":0,"primary_guild":null,"id":"1034567890123456789","global_name":"Ann","display_name_styles":null,"discriminator":"0","collectibles":null,"clan":null,"avatar_decoration_data":null,"avatar":"6c5996770c985bcd6e5b68131ff2ba04"},"attachments":[],"guild_id":"3"}}
          """);

    private static void Append(ReadOnlySpan<byte> part, Span<byte> json, ref int length)
    {
        part.CopyTo(json[length..]);
        length += part.Length;
    }

    private static void Append(long number, Span<byte> json, ref int length)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, json[length..], out var written);
        length += written;
    }
}
