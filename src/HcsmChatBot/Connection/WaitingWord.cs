using System.Collections.Immutable;

namespace HcsmChatBot.Connection;

/// <summary>
/// Something that a person is to be told in private. A bot cannot whisper unasked: what only they see is an answer to something they asked for, so it waits
/// until they do. https://docs.discord.com/developers/resources/message#message-object-message-flags
/// </summary>
/// <param name="Id">The snowflake of what brought it.</param>
/// <param name="Key">Of a text, which is said in the language that they ask in then.</param>
/// <param name="Values">What fills its places.</param>
public sealed record WaitingWord(ulong Id, ulong GuildId, ulong UserId, string Key, ImmutableDictionary<string, string> Values);
