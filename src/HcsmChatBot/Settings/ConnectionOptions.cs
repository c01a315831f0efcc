using System.ComponentModel.DataAnnotations;
using HcsmChatBot.Discord;

namespace HcsmChatBot.Settings;

/// <summary>The section "Discord" of config/appsettings.json.</summary>
public sealed class ConnectionOptions
{
    public const string Section = "Discord";

    public string? Token { get; set; }

    /// <summary>A file whose first line is the token.</summary>
    public string? TokenFile { get; set; }

    public string ApiBase { get; set; } = "https://discord.com/api/v10/";

    /// <summary>Whether the gateway compresses what it sends. https://docs.discord.com/developers/events/gateway#transport-compression</summary>
    public bool Compress { get; set; } = true;

    /// <summary>For how long the gateway may be silent, or what it says may go unread, before the process ends.</summary>
    [Range(1, 1440)]
    public int DeafAfterMinutes { get; set; } = 15;

    public TimeSpan DeafAfter => TimeSpan.FromMinutes(DeafAfterMinutes);

    /// <summary>Null when no token is set. No message repeats what was read: it may be the token, put in the wrong place.</summary>
    /// <exception cref="SettingsException">The token file cannot be read, or the token or the address is none.</exception>
    public DiscordOptions? ToDiscordOptions()
    {
        if (ReadToken() is not { Length: > 0 } token)
            return null;
        if (!DiscordOptions.CanBeToken(token))
            throw new SettingsException("Discord:Token holds a space, a line break or a character that no token has; expected the bot's token alone, without the word Bot.");
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http") || !ApiBase.EndsWith('/'))
            throw new SettingsException("Discord:ApiBase is not an address that can be used; expected one such as https://discord.com/api/v10/ that ends in a slash.");
        return new DiscordOptions { Token = token, ApiBase = api, Compress = Compress };
    }

    private string? ReadToken()
    {
        if (!string.IsNullOrWhiteSpace(Token))
            return Token.Trim();
        if (string.IsNullOrWhiteSpace(TokenFile))
            return null;
        try
        {
            return File.ReadLines(TokenFile).FirstOrDefault()?.Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Discord:TokenFile names a file that cannot be read ({failure.GetType().Name}); expected the path of a file whose first line is the bot's token.");
        }
    }
}
