using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>How an answer reaches the one who asked: for 15 minutes, by the interaction's token. It is forgotten once used.</summary>
public sealed record AnswerAddress(Language Language, ulong ApplicationId, string Token)
{
    public override string ToString() => $"{Language}:{ApplicationId}:{Token}";

    public static AnswerAddress Parse(string text)
    {
        var parts = text.Split(':', 3);
        return new AnswerAddress(Enum.Parse<Language>(parts[0]), ulong.Parse(parts[1], provider: null), parts[2]);
    }
}
