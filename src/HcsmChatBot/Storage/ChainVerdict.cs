using System.Collections.Immutable;

namespace HcsmChatBot.Storage;

/// <summary>A chat whose messages are not what was recorded of them.</summary>
/// <param name="Altered">Messages that are not as they were recorded last.</param>
/// <param name="Missing">Messages that were recorded and are not there.</param>
/// <param name="Unrecorded">Messages that are there and were not recorded.</param>
/// <param name="IsBroken">The chain itself is not whole.</param>
public sealed record ChainFinding(ulong ChatId, int Altered, int Missing, int Unrecorded, bool IsBroken);

/// <summary>What came out when a database was held against its chains.</summary>
/// <param name="Damage">What SQLite itself finds wrong with the file, in its words: tables and numbers.</param>
public sealed record ChainVerdict(int Chats, int Messages, ImmutableArray<ChainFinding> Findings, ImmutableArray<string> Damage)
{
    public bool IsWhole => Findings.IsEmpty && Damage.IsEmpty;
}
