using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Rights;

/// <summary>/privacy: what is kept, why, how long, who sees it, and what one may do about it. The command /my is shown with it.</summary>
public sealed class PrivacyDesk(CommandWords words, Keeping keeping, Texts texts) : InteractionDesk
{
    private const string Privacy = "privacy";

    public override IEnumerable<ApplicationCommand> Commands =>
    [
        words.Command(Privacy),
        words.Command(
            My.Name,
            words.Subcommand("my.data", My.Data),
            words.Subcommand("my.erase", My.Erase),
            words.Subcommand("my.optout", My.OptOut),
            words.Subcommand("my.optin", My.OptIn)),
    ];

    public override bool Serves(Asked asked) => asked.IsCommand(Privacy);

    public override InteractionAnswer? AnswerAtOnce(Asked asked) => new InteractionAnswer.Say(new MessageToSend(Words(asked.Language)));

    public override Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping) =>
        Task.FromResult<MessageToSend?>(new MessageToSend(Words(asked.Language)));

    public string Words(Language language) =>
        texts.Say(language, "privacy", ("kept", keeping.HowLong(language)), ("contact", keeping.ByWhom(language)));
}
