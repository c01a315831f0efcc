namespace HcsmChatBot.Wording;

/// <summary>The languages every text exists in.</summary>
public enum Language
{
    En,
    Fr,
}

public static class Languages
{
    /// <summary>"en" or "fr".</summary>
    public static string Code(this Language language) => language == Language.Fr ? "fr" : "en";

    /// <summary>Reads what <see cref="Code"/> writes; null for anything else.</summary>
    public static Language? OfCode(string? code) => code switch
    {
        "en" => Language.En,
        "fr" => Language.Fr,
        _ => null,
    };

    /// <summary>Discord's locale of a person: fr is French, everything else English. https://docs.discord.com/developers/reference#locales</summary>
    public static Language OfLocale(string locale) => locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.Fr : Language.En;
}
