using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Sandbox;

namespace HcsmChatBot.Rehearsal;

/// <summary>What is asked in a channel, as people see it there: a prompt of the bot's begins with its label, and a summary has the button for the transcript.</summary>
/// <param name="Prompt">The prompt's message; its thread has the same id. https://docs.discord.com/developers/resources/channel#start-thread-from-message</param>
internal sealed partial record OpenTopic(TopicLabel Label, ulong Prompt)
{
    private const int LookedThrough = 100;

    /// <returns>Null before the first topic, and when the chat is over.</returns>
    /// <param name="isOver">A summary is the last that the bot posted of a chat.</param>
    public static OpenTopic? In(RehearsalApi room, ulong channel, out bool isOver)
    {
        isOver = false;
        foreach (var message in room.Messages(channel, newest: LookedThrough).OfType<JsonObject>().Reverse().Where(IsByABot))
        {
            if (IsSummary(message))
            {
                isOver = true;
                return null;
            }

            if (Labelled().Match(Text(message, "content")) is { Success: true } prompt && TopicLabel.TryParse(prompt.Groups["label"].Value, out var label))
                return new OpenTopic(label, ulong.Parse(Text(message, "id"), provider: null));
        }

        return null;
    }

    private static bool IsByABot(JsonObject message) => message["author"]?["bot"]?.GetValue<bool>() == true;

    private static bool IsSummary(JsonObject message) =>
        message["components"]?.ToJsonString().Contains("\"transcript:", StringComparison.Ordinal) == true;

    private static string Text(JsonObject message, string field) => message[field]?.GetValue<string>() ?? "";

    [GeneratedRegex(@"^\*\*(?<label>T[0-9]+[a-z]?|CT)\*\*")]
    private static partial Regex Labelled();
}
