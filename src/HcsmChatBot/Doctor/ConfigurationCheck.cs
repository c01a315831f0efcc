using HcsmChatBot.Newcomers;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Doctor;

/// <summary>Whether all the bot reads at its start can be read: settings, texts, agendas, series. What cannot is told as the bot itself would.</summary>
internal sealed class ConfigurationCheck(Installation place) : Check
{
    public override string Name => "configuration";

    public override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken stopping)
    {
        BotHost.CommandsOf(place.Files, place.Settings);
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            new Finding(Name, Grade.Ok, $"Settings, texts, agendas and series in {place.Files.Directory} can be read."),
            .. Enum.GetValues<Language>().Select(OfGuide).OfType<Finding>(),
        ]);
    }

    private Finding? OfGuide(Language language) => GuideBook.WrongIn(place.Files, language) is { } wrong
        ? new Finding("guide", Grade.Warning, $"{place.Files.Guide(language)} is not used, the guide that came with the bot is: {wrong}", "Put it right, and start the bot again.")
        : null;
}
