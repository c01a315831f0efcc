using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;

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

    /// <summary>What everybody reads of a chat is in these, the community's first language first.</summary>
    /// <param name="own">The bot's, where the plan names none.</param>
    public static ImmutableArray<Language> Of(ChatPlan plan, Language own)
    {
        ImmutableArray<Language> named = [.. plan.Languages.Select(OfCode).OfType<Language>().Distinct()];
        return named.IsEmpty ? [own] : named;
    }

    /// <summary>Discord's locale of a person: fr is French, everything else English. https://docs.discord.com/developers/reference#locales</summary>
    public static Language OfLocale(string locale) => locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.Fr : Language.En;
}
