using System.Globalization;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>A reaction in one line: "👍 3 (Pat, Lee)".</summary>
internal static class ReactionText
{
    internal static string Of(ArchivedReaction reaction)
    {
        var counted = $"{EmojiOf(reaction)} {reaction.Count.ToString(CultureInfo.InvariantCulture)}";
        return reaction.By.IsEmpty ? counted : $"{counted} ({string.Join(", ", reaction.By.Select(reactor => reactor.Name))})";
    }

    /// <summary>The name of a guild's own emoji is told as Discord lets it be typed: ":name:".</summary>
    internal static string EmojiOf(ArchivedReaction reaction) =>
        reaction.Emoji.Length > 1 && reaction.Emoji.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? $":{reaction.Emoji}:" : reaction.Emoji;
}
