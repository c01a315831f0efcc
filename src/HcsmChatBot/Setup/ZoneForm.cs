using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Setup;

/// <summary>The form in which the time zone is typed.</summary>
public sealed class ZoneForm(Texts texts)
{
    /// <summary>The second part of the custom ids of the button and of the form; the button may carry what was typed before.</summary>
    public const string Zone = "zone";

    private const int MaxLength = 60;

    public Modal Of(string filled, Language language) => new(Asked.CustomId(SetupDesk.Setup, Zone), texts.Say(language, "setup.form"),
    [
        new ModalField.Text(Zone, texts.Say(language, "setup.form.zone"), texts.Say(language, "setup.form.zone.help"), MaxLength)
        {
            Required = true,
            Value = filled[..Math.Min(filled.Length, MaxLength)],
        },
    ]);

    public static string Read(InteractionData? filled) => filled?.TextOf(Zone).ReplaceLineEndings(" ").Trim() ?? "";

    /// <param name="typed">Null where nothing was typed that had to be typed again. Custom ids are parted by colons.</param>
    public static string ButtonId(string? typed) =>
        typed is null ? Asked.CustomId(SetupDesk.Setup, Zone) : Asked.CustomId(SetupDesk.Setup, Zone, typed[..Math.Min(typed.Length, MaxLength)].Replace(':', ' '));
}
