namespace HcsmChatBot.Sandbox;

/// <summary>
/// With enforce_nonce, the same author's message of "the past few minutes" is given back instead of a new one; here that is five minutes.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
internal sealed class NonceMemory(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(string Author, string Nonce), (string MessageId, long At)> messages = [];
    private readonly Queue<((string Author, string Nonce) Key, long At)> oldest = [];

    public string? Find(string author, string nonce) =>
        messages.TryGetValue((author, nonce), out var found) && time.GetElapsedTime(found.At) < Window ? found.MessageId : null;

    public void Remember(string author, string nonce, string messageId)
    {
        var now = time.GetTimestamp();
        while (oldest.TryPeek(out var old) && time.GetElapsedTime(old.At, now) >= Window)
        {
            oldest.Dequeue();
            if (messages.TryGetValue(old.Key, out var found) && found.At == old.At)
                messages.Remove(old.Key);
        }

        messages[(author, nonce)] = (messageId, now);
        oldest.Enqueue(((author, nonce), now));
    }
}
