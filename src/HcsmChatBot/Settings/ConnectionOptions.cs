using System.ComponentModel.DataAnnotations;
using HcsmChatBot.Discord;

namespace HcsmChatBot.Settings;

/// <summary>The section "Discord" of config/appsettings.json.</summary>
public sealed class ConnectionOptions
{
    public const string Section = "Discord";

    /// <summary>They have some seventy characters now.</summary>
    private const int LongestToken = 1000;

    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

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
            throw new SettingsException($"Discord:{Source} holds a space, a line break or a character that no token has; expected the bot's token alone, without quotes or the word Bot.");
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http") || !ApiBase.EndsWith('/'))
            throw new SettingsException("Discord:ApiBase is not an address that can be used; expected one such as https://discord.com/api/v10/ that ends in a slash.");
        return new DiscordOptions { Token = token, ApiBase = api, Compress = Compress };
    }

    /// <summary>What to tell whoever runs the bot of a token file that others may read; null where there is none, or nobody else may.</summary>
    public string? TokenFileWarning => !OperatingSystem.IsWindows() && !string.IsNullOrWhiteSpace(TokenFile) && File.Exists(TokenFile) && (File.GetUnixFileMode(TokenFile) & OfOthers) != 0
        ? $"Discord:TokenFile: other accounts of this machine can read the token in {TokenFile}; chmod 600 takes that from them."
        : null;

    private string Source => string.IsNullOrWhiteSpace(Token) ? nameof(TokenFile) : nameof(Token);

    private string? ReadToken()
    {
        if (!string.IsNullOrWhiteSpace(Token) && !string.IsNullOrWhiteSpace(TokenFile))
            throw new SettingsException("Discord:Token and Discord:TokenFile are both set; expected one of them (appsettings.json and the variables HCSM_DISCORD__TOKEN and HCSM_DISCORD__TOKENFILE count alike).");
        if (!string.IsNullOrWhiteSpace(Token))
            return Token.Trim();
        if (string.IsNullOrWhiteSpace(TokenFile))
            return null;
        try
        {
            return FirstLineOf(TokenFile) is { Length: > 0 } token
                ? token
                : throw new SettingsException("Discord:TokenFile names a file whose first line is empty; expected the bot's token there.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Discord:TokenFile names a file that cannot be read ({failure.GetType().Name}); expected the path of a file whose first line is the bot's token.");
        }
    }

    /// <summary>No more is read than a token can be: what is named may be anything.</summary>
    private static string FirstLineOf(string file)
    {
        using var reader = new StreamReader(file);
        var letters = new char[LongestToken + 1];
        var read = new string(letters, 0, reader.ReadBlock(letters));
        var line = read.Split('\n')[0].Trim();
        return line.Length <= LongestToken ? line : throw new SettingsException($"Discord:TokenFile names a file whose first line has over {LongestToken} characters; expected the bot's token there.");
    }
}
