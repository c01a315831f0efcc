namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>The one gate for addresses people may follow: absolute, http or https, with a host and without a user name in front of it.</summary>
/// <remarks>A user name disguises where a link leads: https://hospital.example@elsewhere.example goes to elsewhere.example.</remarks>
public static class WebLink
{
    /// <summary>Characters; with a prompt it still fits into one embed of Discord (4,096).</summary>
    public const int MaxLength = 1000;

    public static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0;

    /// <summary>Null when the text is not such an address or is longer than <see cref="MaxLength"/>.</summary>
    public static Uri? Read(string text) =>
        text.Length <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var address) && IsAllowed(address) ? address : null;
}
