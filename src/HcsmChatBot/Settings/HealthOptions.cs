using System.ComponentModel.DataAnnotations;
using System.Net;

namespace HcsmChatBot.Settings;

/// <summary>The section "Health" of config/appsettings.json.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>Nobody chose it: where it is taken the bot does without.</summary>
    public const int UsualPort = 5081;

    /// <summary>An IP address of this machine.</summary>
    [Required, KnownAddress]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>0 for none.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = UsualPort;

    public bool IsOff => Port == 0;

    public IPAddress Listening => IPAddress.Parse(Address);

    /// <summary>Where a program on this machine asks.</summary>
    public Uri AskedAt => new UriBuilder(Uri.UriSchemeHttp, Asked.ToString(), Port).Uri;

    private IPAddress Asked => Listening switch
    {
        var all when all.Equals(IPAddress.Any) => IPAddress.Loopback,
        var all when all.Equals(IPAddress.IPv6Any) => IPAddress.IPv6Loopback,
        var one => one,
    };
}
