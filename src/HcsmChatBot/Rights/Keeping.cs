using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rights;

/// <summary>How long what people write is kept, and who keeps it, in words.</summary>
public sealed class Keeping(StorageOptions options, Texts texts)
{
    public string HowLong(Language language) => options.KeepDays > 0
        ? texts.Say(language, "privacy.kept", ("n", options.KeepDays))
        : texts.Say(language, "privacy.kept.on");

    /// <summary>Whoever runs this bot, as they wrote it; else where one asks.</summary>
    public string ByWhom(Language language) => options.Contact.Trim() is { Length: > 0 } contact ? contact : texts.Say(language, "privacy.nobody-named");
}
