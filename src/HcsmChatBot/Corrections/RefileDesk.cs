using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Corrections;

/// <summary>
/// "File under topic…" in the menu of a message: shows the topics of its chat, and files it under the one that is chosen. It works as long as the message is
/// in the archive, also when its chat is long over.
/// </summary>
public sealed class RefileDesk(ChatCommandTools tools, TopicMenu menu, CommandWords words, ChatStore store, TimeProvider time) : InteractionDesk
{
    private readonly ApplicationCommand command = words.OnMessage("refile");

    public override IEnumerable<ApplicationCommand> Commands => [command];

    public override bool Serves(Asked asked) => asked.IsCommand(command.Name) || asked.IsPress(CorrectionButtons.Refile);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction is not { GuildId: { } guildId, Data: { } called })
            return Say(asked, "refused.direct-message");
        // What bots post is in no archive.
        if (called.Target?.Author is { Bot: true })
            return Say(asked, "refused.refile.bot");
        var messageId = called.TargetId ?? CorrectionButtons.IdOf(asked, 1);
        if (await store.PlaceOfAsync(guildId, messageId, stopping) is not { } place || await tools.Chats.ReachAsync(place.ChatId, stopping) is not { } chat)
            return Say(asked, "refused.refile.no-chat");
        var ask = await tools.AskAsync(asked, guildId, stopping);
        if (asked.Type == InteractionType.ApplicationCommand)
            return MayLead(chat.Current, ask) ? Menu(asked, chat.Current, messageId, place.Topic) : Say(asked, $"refused.{Refusal.NotYours}");
        if (called.Values is not [var chosen] || !TopicLabel.TryParse(chosen, out var label))
            return Say(asked, $"refused.{Refusal.NoSuchTopic}");

        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.RefileRequested(time.GetUtcNow(), ask, messageId, label), asked.Interaction.Id, ticket), stopping);
        return null;
    }

    private MessageToSend Menu(Asked asked, Chat chat, ulong messageId, TopicLabel current) =>
        Say(asked, "refile") with { Selects = [menu.Of(chat, messageId, current, asked.Language)] };

    internal static bool MayLead(Chat chat, Ask ask) => ask.IsModerator || chat.Plan.Hosts.Any(host => host.UserId == ask.UserId);

    private MessageToSend Say(Asked asked, string key) => new(tools.Texts.Say(asked.Language, key));
}
