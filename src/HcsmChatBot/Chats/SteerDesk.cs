using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>The buttons by which a chat is led, wherever they stand: each press becomes what the subcommand of its name is.</summary>
public sealed class SteerDesk(ChatCommandTools tools, UpcomingChats upcoming, TimeProvider time) : InteractionDesk
{
    public override bool Serves(Asked asked) => asked.IsPress(SteerButtons.Name);

    /// <summary>The form of another topic, and the question whether the chat is really to be closed.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        var language = asked.Language;
        if (asked is not { Type: InteractionType.MessageComponent, Part: SteerButtons.Topic or SteerButtons.End })
            return null;
        // Read once: it goes on meanwhile.
        if (Find(asked)?.Current is not { } chat)
            return new InteractionAnswer.Say(Say(language, "refused.chat-gone"));
        if (RefusalAtOnce(asked, chat) is { } refusal)
            return new InteractionAnswer.Say(Say(language, $"refused.{refusal}"));
        return asked.Part == SteerButtons.Topic && chat is Chat.Open open
            ? new InteractionAnswer.Ask(SteerForm.Of(open, tools.Texts, language))
            : new InteractionAnswer.Say(Really(chat, language));
    }

    /// <returns>Why not, in the person's language; null when the request is on its way to its chat.</returns>
    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (Find(asked) is not { } chat)
            return Say(asked.Language, "refused.chat-gone");
        var ask = await tools.AskAsync(asked, chat.Current.Plan, stopping);
        if (asked.Part == SteerButtons.Start && chat.Current is Chat.Scheduled)
            return await StartAsync(asked, chat, ask, ticket, stopping);
        if (asked.Type == InteractionType.ModalSubmit && SteerForm.Read(asked.Interaction.Data!, time.GetUtcNow(), ask) is null)
            return Say(asked.Language, "refused.no-topic-chosen");
        if (Event(asked, ask) is not { } happened)
            return Say(asked.Language, "refused.unknown");

        await tools.DeliverAsync(chat, new Delivery.Command(happened, asked.Interaction.Id, ticket), stopping);
        return null;
    }

    /// <summary>Only those of the guild in which it was pressed.</summary>
    private LiveChat? Find(Asked asked) =>
        asked.Arguments is [_, var id, ..] && ulong.TryParse(id, out var chatId) && tools.Chats.Find(chatId) is { } chat && chat.Current.Plan.GuildId == asked.Interaction.GuildId
            ? chat
            : null;

    /// <summary>What memory tells; the chat itself decides when it is asked.</summary>
    private Refusal? RefusalAtOnce(Asked asked, Chat chat)
    {
        var isHost = chat.Plan.Hosts.Any(host => host.UserId == asked.Interaction.Person.Id);
        if (!isHost && tools.Guilds.IsKnownModerator(chat.Plan.GuildId, asked.Interaction.Member, tools.ModeratorRoleOf(chat.Plan)) == false)
            return Refusal.NotYours;
        return chat switch
        {
            Chat.Open => null,
            Chat.Scheduled => Refusal.NotOpenYet,
            Chat.Cancelled => Refusal.CalledOff,
            _ => Refusal.AlreadyEnded,
        };
    }

    private MessageToSend Really(Chat chat, Language language) => Say(language, "steer.really") with
    {
        Buttons = [SteerButtons.Of(SteerButtons.EndNow, chat, tools.Texts.Say(language, "steer.end-now"), ButtonStyle.Danger)],
    };

    /// <summary>It claims the channel first, as the command does.</summary>
    private async Task<MessageToSend?> StartAsync(Asked asked, LiveChat planned, Ask ask, Ticket ticket, CancellationToken stopping)
    {
        var plan = planned.Current.Plan;
        if (!ask.IsModerator && plan.Hosts.All(host => host.UserId != ask.UserId))
            return Say(asked.Language, $"refused.{Refusal.NotYours}");
        if (asked.Interaction.ChannelId == plan.ChannelId && ChannelPermissions.Refusal(tools, asked) is { } lacking)
            return new MessageToSend(lacking);
        if (upcoming.TooEarly(asked.Language, planned) is { } early)
            return early;

        var chat = tools.Chats.Begin(planned);
        await chat.DeliverAsync(new Delivery.Command(new ChatEvent.StartRequested(time.GetUtcNow(), ask, asked.Interaction.Id), asked.Interaction.Id, ticket), stopping);
        await tools.CatchUp.RunAsync(chat, stopping);
        return null;
    }

    private ChatEvent.Request? Event(Asked asked, Ask ask)
    {
        var at = time.GetUtcNow();
        return asked.Part switch
        {
            SteerButtons.Topic when asked.Type == InteractionType.ModalSubmit => SteerForm.Read(asked.Interaction.Data!, at, ask),
            SteerButtons.Next => new ChatEvent.NextRequested(at, ask with { Seen = SeenOn(asked) }, Prompt: null),
            SteerButtons.Back => new ChatEvent.BackRequested(at, ask with { Seen = SeenOn(asked) }),
            SteerButtons.Pause => new ChatEvent.PauseRequested(at, ask),
            SteerButtons.Resume => new ChatEvent.ResumeRequested(at, ask),
            SteerButtons.Extend => new ChatEvent.ExtendRequested(at, ask, SteerButtons.MinutesMore),
            SteerButtons.Skip => new ChatEvent.SkipRequested(at, ask, MeantBy(asked)),
            SteerButtons.Undo => new ChatEvent.UndoRequested(at, ask with { Seen = SeenOn(asked) }),
            SteerButtons.Start => new ChatEvent.StartRequested(at, ask, asked.Interaction.Id),
            SteerButtons.EndNow => new ChatEvent.EndRequested(at, ask),
            _ => null,
        };
    }

    /// <summary>The topic that was open where the button was shown.</summary>
    private static TopicLabel? SeenOn(Asked asked) => asked.Arguments is [_, _, { Length: > 0 } seen, ..] && TopicLabel.TryParse(seen, out var label) ? label : null;

    /// <summary>The topic that stands on the button.</summary>
    private static TopicLabel? MeantBy(Asked asked) => asked.Arguments is [_, _, _, { Length: > 0 } meant, ..] && TopicLabel.TryParse(meant, out var label) ? label : null;

    private MessageToSend Say(Language language, string key) => new(tools.Texts.Say(language, key));
}
