namespace HcsmChatBot.Wording;

/// <summary>The languages every text exists in.</summary>
public enum Language
{
    En,
    Fr,
}

public static class Languages
{
    /// <summary>Discord's locale of a person: fr is French, everything else English. https://docs.discord.com/developers/reference#locales</summary>
    public static Language OfLocale(string locale) => locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.Fr : Language.En;
}
