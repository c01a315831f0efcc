using System.Globalization;
using HcsmChatBot.Archive;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rights;

/// <summary>/my data: all that is kept of a person in this guild, as a file for them alone.</summary>
public sealed class MyDataDesk(PersonalData data, Texts texts) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsCommand(My.Name, My.Data);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var (language, userId) = (asked.Language, asked.Interaction.Person.Id);
        if (asked.Interaction.GuildId is not { } guildId)
            return new MessageToSend(texts.Say(language, "refused.direct-message"));

        var kept = await data.ReadAsync(guildId, userId, stopping);
        var file = kept.ToJson();
        var name = string.Create(CultureInfo.InvariantCulture, $"my-data-{userId}.json");
        return file.Length > TranscriptDesk.MaxFileBytes
            ? new MessageToSend(texts.Say(language, "my.data.too-large"))
            : new MessageToSend(texts.Say(language, "my.data", ("n", kept.Messages.Length))) { Files = [new FileToSend(name, file)] };
    }
}
