using System.Text.Json.Nodes;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Replay;

namespace HcsmChatBot.Campaign;

/// <summary>Where what the bot posted in a chat is not what it should have posted.</summary>
/// <param name="Posted">Messages of the bot that stand.</param>
/// <param name="Doubled">Posts that stand twice, with the same words in the same place, and prompts that no chat knows of.</param>
/// <param name="Missing">The opening, prompts and the summary, where they do not stand.</param>
/// <param name="Waiting">Effects that were asked for and never done.</param>
internal sealed record PostFindings(int Posted, int Doubled, int Missing, int Waiting)
{
    public static readonly PostFindings None = new(0, 0, 0, 0);

    public bool IsClean => (Doubled, Missing, Waiting) == (0, 0, 0);

    /// <param name="chat">As the bot has stored it; null where it has not.</param>
    /// <param name="messages">As Discord holds them in the chat's channel and its threads: told without asking the bot.</param>
    public static PostFindings Of(Chat? chat, IReadOnlyList<JsonNode> messages, int waiting)
    {
        var posts = messages.Where(IsPost).ToList();
        var standing = posts.Select(IdOf).ToHashSet();
        var known = chat?.SoFar?.Prompts.Select(prompt => prompt.MessageId).ToHashSet() ?? [];
        var strange = new StandingPrompts(posts).Ids.Except(known).Count();
        ulong?[] due = [chat?.SoFar?.OpeningId, .. known.Select(id => (ulong?)id), chat?.SoFar?.SummaryId];
        return new PostFindings(posts.Count, posts.Count - posts.Select(WordsOf).Distinct().Count() + strange, due.Count(id => id is not { } post || !standing.Contains(post)), waiting);
    }

    public static PostFindings operator +(PostFindings one, PostFindings other) =>
        new(one.Posted + other.Posted, one.Doubled + other.Doubled, one.Missing + other.Missing, one.Waiting + other.Waiting);

    /// <summary>A message or a reply. https://docs.discord.com/developers/resources/message#message-object-message-types</summary>
    private static bool IsPost(JsonNode message) => message["author"]!["bot"]!.GetValue<bool>() && message["type"]!.GetValue<long>() is 0 or 19;

    private static ulong IdOf(JsonNode message) => StandingWelcome.IdIn(message["id"])!.Value;

    private static string WordsOf(JsonNode message) =>
        $"{message["channel_id"]}/{message["message_reference"]?["message_id"]}/{message["content"]}/{message["embeds"]?.ToJsonString()}";
}
