namespace HcsmChatBot.Sandbox;

/// <summary>
/// With enforce_nonce, the same author's message of "the past few minutes" is given back instead of a new one; here that is <see cref="RestSettings.NonceWindow"/>.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
internal sealed class NonceMemory(World world)
{
    private readonly Dictionary<(string Author, string Nonce), (string MessageId, long At)> messages = [];
    private readonly Queue<((string Author, string Nonce) Key, long At)> oldest = [];

    private TimeSpan Window => TimeSpan.FromMilliseconds(world.RestSettings.NonceWindow);

    public string? Find(string author, string nonce) =>
        messages.TryGetValue((author, nonce), out var found) && world.Time.GetElapsedTime(found.At) < Window ? found.MessageId : null;

    public void Remember(string author, string nonce, string messageId)
    {
        var now = world.Time.GetTimestamp();
        while (oldest.TryPeek(out var old) && world.Time.GetElapsedTime(old.At, now) >= Window)
        {
            oldest.Dequeue();
            if (messages.TryGetValue(old.Key, out var found) && found.At == old.At)
                messages.Remove(old.Key);
        }

        messages[(author, nonce)] = (messageId, now);
        oldest.Enqueue(((author, nonce), now));
    }
}
