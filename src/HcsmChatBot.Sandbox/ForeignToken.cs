namespace HcsmChatBot.Sandbox;

/// <summary>Nobody plays beside a real community: where a bot's token is set, the sandbox does not start.</summary>
internal static class ForeignToken
{
    private static readonly string[] Names = ["HCSM_DISCORD__TOKEN", "HCSM_DISCORD__TOKENFILE"];

    /// <param name="variables">The names in the environment; the bot reads them in any letters.</param>
    /// <returns>Null where none is set.</returns>
    public static string? ComplaintAbout(IEnumerable<string> variables) =>
        variables.FirstOrDefault(variable => Names.Contains(variable, StringComparer.OrdinalIgnoreCase)) is { } set
            ? $"{set} is set: the sandbox does not run beside a bot's token. Start it without that variable; its own bots get their tokens from it."
            : null;
}
