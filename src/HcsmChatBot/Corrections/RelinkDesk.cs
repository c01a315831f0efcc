using HcsmChatBot.Archive;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Corrections;

/// <summary>
/// "Answers…" in the menu of a message: shows what it may answer, and keeps what is chosen. It works as long as the message is in the archive, also when its
/// chat is long over, and can be taken back.
/// </summary>
public sealed class RelinkDesk(ChatCommandTools tools, AnswerMenu menu, ArchiveReader archive, ChatStore store, TimeProvider time) : InteractionDesk
{
    private readonly ApplicationCommand command = new CommandWords(tools.Texts).OnMessage("answers");

    public override IEnumerable<ApplicationCommand> Commands => [command];

    public override bool Serves(Asked asked) => asked.IsCommand(command.Name) || asked.IsPress(CorrectionButtons.Relink);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction is not { GuildId: { } guildId, Data: { } called })
            return Say(asked, "refused.direct-message");
        // What bots post is in no archive.
        if (called.Target?.Author is { Bot: true })
            return Say(asked, "refused.answers.bot");
        var messageId = called.TargetId ?? CorrectionButtons.IdOf(asked, 1);
        if (await store.PlaceOfAsync(guildId, messageId, stopping) is not { } place || await tools.Chats.ReachAsync(place.ChatId, stopping) is not { } chat)
            return Say(asked, "refused.refile.no-chat");
        var ask = await tools.AskAsync(asked, chat.Current.Plan, stopping);
        if (!RefileDesk.MayLead(chat.Current, ask))
            return Say(asked, $"refused.{Refusal.NotYours}");
        var talk = await archive.TalkAsync(chat.Current, after: 0, until: messageId, stopping);
        if (talk.Messages is not [.., { Standing: MessageStanding.Kept } message] || message.Id != messageId)
            return Say(asked, "refused.answers.not-kept");
        if (asked.Type == InteractionType.ApplicationCommand)
            return Say(asked, "relink") with { Selects = [menu.Of(talk, asked.Language)] };
        if (called.Values is not [var chosen] || !AnswerMenu.TryRead(chosen, talk, out var said))
            return Say(asked, $"refused.{Refusal.NoSuchMessage}");

        var wanted = new ChatEvent.RelinkRequested(time.GetUtcNow(), ask, messageId, said);
        await chat.DeliverAsync(new Delivery.Command(wanted, asked.Interaction.Id, ticket), stopping);
        return null;
    }

    private MessageToSend Say(Asked asked, string key) => new(tools.Texts.Say(asked.Language, key));
}
