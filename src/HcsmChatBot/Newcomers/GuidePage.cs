namespace HcsmChatBot.Newcomers;

/// <summary>A page of the starter guide.</summary>
/// <param name="Title">What stands after "## ".</param>
/// <param name="Text">Discord's Markdown; may be empty.</param>
public sealed record GuidePage(string Title, string Text)
{
    /// <summary>Of title and text together, so that the page's number fits below. https://docs.discord.com/developers/resources/message#create-message</summary>
    public const int MaxLength = 1900;

    public int Length => Title.Length + Text.Length;

    /// <param name="footer">Which page this is, in words.</param>
    public static string Shown(GuidePage page, string footer) => $"**{page.Title}**\n{page.Text}\n\n-# {footer}";
}
