namespace HcsmChatBot.Doctor;

/// <summary>Whether the bot talks to Discord itself, or to a Discord that somebody plays: a community's token has no business there.</summary>
internal sealed class AddressCheck(Installation place) : Check
{
    public override string Name => "address";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(new Uri(place.Connection.ApiBase), Path.GetFileName(place.Data.TrimEnd(Path.DirectorySeparatorChar)))]);

    internal static bool IsDiscord(Uri api) => api.Host is "discord.com";

    /// <param name="folder">The data folder's name.</param>
    internal static Finding Judge(Uri api, string folder) => (IsDiscord(api), api.IsLoopback) switch
    {
        (_, false) when api.Scheme != Uri.UriSchemeHttps => new Finding("address", Grade.Failure, $"The bot sends its token to {api.Authority} without encryption.", "Leave Discord:ApiBase as it comes with the bot, and reset the token: it may be known to others now."),
        (true, _) when folder is "rehearsal" or "replay" => new Finding("address", Grade.Warning, $"This bot serves a community, and its data folder is that of a {folder}.", "Name a folder of its own with Storage:Directory or --data."),
        (true, _) => new Finding("address", Grade.Ok, "The bot talks to Discord itself."),
        (_, true) => new Finding("address", Grade.Note, $"The bot talks to a Discord on this machine ({api.Authority}): this is a trial, and no community is served.", "On a server, leave Discord:ApiBase as it comes with the bot."),
        _ => new Finding("address", Grade.Failure, $"The bot sends its token to {api.Authority}, which is not Discord.", "Leave Discord:ApiBase as it comes with the bot, and reset the token: it may be known to others now."),
    };
}
