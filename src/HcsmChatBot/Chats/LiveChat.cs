using System.Collections.Immutable;
using System.Threading.Channels;
using HcsmChatBot.Archive;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>A chat that lives: its mailbox is read in order, and each event is committed before its effects are let go.</summary>
public sealed partial class LiveChat(Chat chat, LiveChatTools tools)
{
    /// <summary>When it is full, whoever delivers waits: back-pressure up to the gateway.</summary>
    private const int MailboxSize = 1000;

    private readonly Channel<Delivery> mailbox = System.Threading.Channels.Channel.CreateBounded<Delivery>(new BoundedChannelOptions(MailboxSize) { SingleReader = true });
    private volatile Chat chat = chat;
    private volatile bool isOpening;

    /// <summary>As of the last commit.</summary>
    public Chat Current => chat;

    /// <summary>It has been asked to open, and has not answered yet.</summary>
    public bool IsOpening
    {
        get => isOpening;
        set => isOpening = value;
    }

    /// <summary>Takes the channel for this chat, which is over and is asked to go on; false where another is open there.</summary>
    public Func<LiveChat, bool> Claim { get; init; } = _ => true;

    /// <summary>No other chat can open in its channel.</summary>
    public bool Occupies => IsOpening || Current is Chat.Open;

    public async ValueTask DeliverAsync(Delivery delivery, CancellationToken stopping)
    {
        tools.Work.Begin();
        try
        {
            await mailbox.Writer.WriteAsync(delivery, stopping);
        }
        catch (ChannelClosedException)
        {
            Drop(delivery);
        }
    }

    /// <summary>Completes when everything delivered so far has been committed.</summary>
    public async Task SettleAsync(CancellationToken stopping)
    {
        var barrier = new Delivery.Barrier(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await DeliverAsync(barrier, stopping);
        await barrier.Reached.Task.WaitAsync(stopping);
    }

    /// <summary>Carries out what was left over, then lives until it is stopped.</summary>
    public async Task RunAsync(ImmutableArray<PendingEffect> leftOver, CancellationToken stopping)
    {
        var effects = lanes = new EffectLanes(tools.Runner, this, tools.Work, tools.Metrics);
        foreach (var effect in leftOver)
            effects.Add(effect);
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stopping, letGo.Token);
        await tools.Alarms.SetAsync(chat, stopping);
        tools.News.Tell(chat);
        await UntilLetGoAsync([effects.RunAsync(life.Token), ReadMailboxAsync(effects, life.Token)]);
    }

    private async Task ReadMailboxAsync(EffectLanes effects, CancellationToken stopping)
    {
        while (await mailbox.Reader.WaitToReadAsync(stopping))
        {
            // It stays at the head until it is done: a chat that is let go drops it with the others.
            while (mailbox.Reader.TryPeek(out var delivery))
            {
                var isElsewhere = await HandleAsync(delivery, effects, stopping);
                mailbox.Reader.TryRead(out _);
                if (delivery is Delivery.Command { Event: ChatEvent.StartRequested or ChatEvent.UndoRequested } or Delivery.Rang { Event: ChatEvent.StartDue })
                    isOpening = false;
                if (!isElsewhere)
                    tools.Commits.Done(delivery.Ticket);
                tools.Work.End();
            }
        }
    }

    /// <returns>Whether somebody else has the ticket now.</returns>
    private async Task<bool> HandleAsync(Delivery delivery, EffectLanes effects, CancellationToken stopping)
    {
        (delivery as Delivery.Barrier)?.Reached.SetResult();
        // Of what is said in a rehearsal nothing is kept that could be amended.
        if (delivery is Delivery.Amended && chat.Plan.IsRehearsal)
            return false;
        if (delivery is Delivery.Amended amended && await AmendAsync(amended, stopping) is { } handedOn)
            return handedOn;
        if (await CommitFor(delivery, stopping) is { } commit && await SaveAsync(delivery, commit, stopping) is { } waiting)
        {
            AskIfDoubted(commit);
            await GoOnAsync(commit, waiting, effects, stopping);
        }

        return false;
    }

    private async Task GoOnAsync(Commit commit, ImmutableArray<PendingEffect> waiting, EffectLanes effects, CancellationToken stopping)
    {
        var before = chat;
        // Effects are carried out beside the mailbox, in words taken from the state that asked for them.
        chat = commit.Transition.Chat;
        foreach (var effect in waiting)
            effects.Add(effect);
        if (chat is Chat.Ended { Plan.IsRehearsal: false } && before is not Chat.Ended)
            tools.Ended.Add(chat.Plan.Id);
        tools.News.Tell(new CommittedStep(chat.Plan.Id, commit.Happened, commit.Transition.Effects));
        tools.News.Tell(chat);
        if (before.Alarm != chat.Alarm)
            await tools.Alarms.SetAsync(chat, stopping);
    }

    /// <summary>Null for what came before: dispatches repeat after a resume.</summary>
    private async Task<Commit?> CommitFor(Delivery delivery, CancellationToken stopping) => delivery switch
    {
        Delivery.Command command => await tools.Store.WasHandledAsync(command.InteractionId, stopping)
            ? null
            : new Commit(Advance(Claimed(command.Event)), command.Event, InteractionId: command.InteractionId, Ticket: command.Ticket),
        Delivery.Posted posted => await CommitFor(posted, stopping),
        // It was changed before it was ever seen.
        Delivery.Amended { Amendment: Amendment.Changed(var message) } amended => await CommitFor(new Delivery.Posted(message, amended.InThread, amended.Ticket), stopping),
        Delivery.Told told => new Commit(Advance(told.Event), told.Event),
        Delivery.Rang rang => Advance(rang.Event) is { } next && !ReferenceEquals(next.Chat, chat) ? new Commit(next, rang.Event) : null,
        Delivery.Result result => new Commit(Advance(result.Event), result.Event, Completes: result.EffectNumber),
        Delivery.Barrier => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ChatEvent Claimed(ChatEvent happened) =>
        happened is ChatEvent.UndoRequested undo && chat is Chat.WrappingUp or Chat.Ended ? undo with { IsChannelTaken = !Claim(this) } : happened;

    private async Task<Commit?> CommitFor(Delivery.Posted posted, CancellationToken stopping)
    {
        var message = posted.Message;
        if (await tools.Store.HoldsMessageAsync(message.Id, stopping))
            return null;

        var happened = new ChatEvent.MessagePosted(
            message.Timestamp,
            message.Id,
            message.ChannelId,
            posted.InThread,
            posted.InThread ? await TopicOf(message.ChannelId, stopping) : null,
            message.RepliesTo,
            message.RepliesTo is { } parent ? await TopicOf(parent, stopping) : null,
            SpokenLabel.Read(message.Content),
            chat.Plan.IsRehearsal ? null : await tools.Newcomers.FindAsync(chat, message, stopping));
        var next = Advance(happened);
        return ReferenceEquals(next.Chat, chat) ? null : new Commit(next, happened, message, Ticket: posted.Ticket);
    }

    private Task<TopicLabel?> TopicOf(ulong messageId, CancellationToken stopping) => tools.Store.TopicOfAsync(chat.Plan.Id, messageId, stopping);

    private Transition Advance(ChatEvent happened) => ChatFacilitator.Advance(chat, happened);
}
