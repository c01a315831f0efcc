using System.Text;

namespace HcsmChatBot.ThreadingLab.Corpus;

/// <summary>An id for a nick, the same in every run and in every log: FNV-1a, 64 bits, of the nick in lower case.</summary>
/// <remarks>http://www.isthe.com/chongo/tech/comp/fnv/</remarks>
internal static class NickId
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <returns>Never 0, which would be an author who is not known.</returns>
    public static ulong Of(string nick)
    {
        var hash = OffsetBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(nick.ToLowerInvariant()))
            hash = unchecked((hash ^ octet) * Prime);
        return hash == 0 ? OffsetBasis : hash;
    }
}
