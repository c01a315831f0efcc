using System.Globalization;

namespace HcsmChatBot.Storage;

/// <summary>What went.</summary>
public enum ErasureKind
{
    /// <summary>A message was deleted.</summary>
    Message,

    /// <summary>What a message said before it was edited.</summary>
    Edit,

    /// <summary>All that is kept of a person.</summary>
    Person,

    /// <summary>What a person wrote is withheld.</summary>
    OptOut,

    /// <summary>Nothing: what a person writes from now on is kept again.</summary>
    OptIn,
    Suggestion,
    Chat,
    Guild,
}

/// <summary>What went and when, in ids alone.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Subject">The id of the message, the person, the chat or the guild.</param>
public sealed record Erasure(long At, ErasureKind Kind, ulong GuildId, ulong Subject)
{
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{At} {Kind} {GuildId} {Subject}");

    /// <summary>Null where the line is none of ours, or not whole.</summary>
    public static Erasure? Parse(string line) =>
        line.Split(' ') is [var at, var kind, var guild, var subject]
        && long.TryParse(at, CultureInfo.InvariantCulture, out var instant) && Enum.TryParse<ErasureKind>(kind, out var what)
        && ulong.TryParse(guild, CultureInfo.InvariantCulture, out var guildId) && ulong.TryParse(subject, CultureInfo.InvariantCulture, out var subjectId)
            ? new Erasure(instant, what, guildId, subjectId)
            : null;

    internal static Erasure Of(ErasureRow row) => new(row.At, Enum.Parse<ErasureKind>(row.Kind), (ulong)row.GuildId, (ulong)row.Subject);
}
