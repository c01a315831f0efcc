using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>The parts of a commit.</summary>
public sealed partial class ChatStore
{
    private static ChatRow Begin(ChatPlan plan) => new()
    {
        Id = (long)plan.Id,
        GuildId = (long)plan.GuildId,
        ChannelId = (long)plan.ChannelId,
        Title = plan.Agenda.Title,
        Status = "",
        State = "",
    };

    private static void Describe(ChatRow row, Chat chat)
    {
        row.Status = chat.GetType().Name;
        row.State = StoredJson.Write(chat);
        // The archive lists what has opened.
        row.OpenedAt = chat.Plan.IsRehearsal ? 0 : chat.SoFar?.OpenedAt.ToUnixTimeMilliseconds() ?? row.OpenedAt;
        row.EndedAt = chat switch
        {
            Chat.WrappingUp over => over.EndedAt.ToUnixTimeMilliseconds(),
            Chat.Ended over => over.EndedAt.ToUnixTimeMilliseconds(),
            _ => null,
        };
    }

    private static EventRow Note(Commit commit) => new()
    {
        ChatId = (long)commit.Transition.Chat.Plan.Id,
        At = commit.Happened.At.ToUnixTimeMilliseconds(),
        Kind = commit.Happened.GetType().Name,
        UserId = (long?)(commit.Happened as ChatEvent.Request)?.Ask.UserId,
        About = AboutOf(commit.Happened) ?? TopicOf(AnswerTo(commit)),
        Outcome = OutcomeOf(commit),
        InteractionId = (long?)commit.InteractionId,
    };

    private static string? OutcomeOf(Commit commit) => (commit.Happened, commit.Transition.Effects) switch
    {
        (ChatEvent.StartDue or ChatEvent.HalfwayDue, []) => Deed.Nothing,
        (_, [ChatEffect.AskModerators(ModeratorsQuestion.NobodyConfirmed)]) => nameof(ModeratorsQuestion.NobodyConfirmed),
        (_, var effects) => effects.Any(effect => effect is ChatEffect.AskModerators) ? nameof(ChatEffect.AskModerators) : AnswerTo(commit)?.GetType().Name,
    };

    private static ChatAnswer? AnswerTo(Commit commit) => commit.Transition.Effects.OfType<ChatEffect.Answer>().FirstOrDefault()?.Said;

    /// <summary>The topic that a request led to.</summary>
    private static string? TopicOf(ChatAnswer? answer) => answer switch
    {
        ChatAnswer.WentOn(var label) => label.ToString(),
        ChatAnswer.Skipped(var label) => label.ToString(),
        ChatAnswer.Extended(var label, _) => label.ToString(),
        ChatAnswer.Undone(_, var label, _) => label.ToString(),
        _ => null,
    };

    private static string? AboutOf(ChatEvent happened) => happened switch
    {
        ChatEvent.MessagePosted message => $"{message.MessageId}",
        ChatEvent.OpeningPosted posted => $"{posted.MessageId}",
        ChatEvent.PromptPosted posted => posted.Label.ToString(),
        ChatEvent.SummaryPosted posted => $"{posted.MessageId}",
        ChatEvent.AnnouncementPosted posted => $"{posted.MessageId}",
        ChatEvent.TopicDue due => due.Label.ToString(),
        ChatEvent.TopicRequested jump => jump.Label.ToString(),
        ChatEvent.SkipRequested skip => skip.Label?.ToString(),
        ChatEvent.RewordRequested reword => reword.Label.ToString(),
        ChatEvent.RefileRequested refile => $"{refile.MessageId}",
        ChatEvent.RelinkRequested relink => $"{relink.MessageId}",
        ChatEvent.CohostRequested cohost => $"{cohost.Cohost.UserId}",
        ChatEvent.HalfwayDue due => due.Label.ToString(),
        ChatEvent.PromptWithdrawn gone => $"{gone.MessageId}",
        ChatEvent.PostRefused refused => refused.Effect.GetType().Name,
        _ => null,
    };

    /// <summary>Not what is there already. Of what was deleted before it came, and of those who opted out, only that something was said.</summary>
    private async Task KeepAsync(Commit commit, CancellationToken stopping)
    {
        if (commit.Message is not { } message || commit.Transition.Effects.OfType<ChatEffect.Archive>().FirstOrDefault() is not { } archive)
            return;
        if (await db.Messages.AnyAsync(known => known.Id == (long)message.Id, stopping))
            return;

        var row = RowOf(message, commit, archive.Filing);
        if (await db.Gone.FindAsync([row.Id], stopping) is { } gone)
        {
            Withdraw(row, MessageStanding.Deleted);
            db.Gone.Remove(gone);
        }
        else if (await WasErasedAsync(row, stopping))
        {
            Withdraw(row, MessageStanding.Deleted);
        }
        else if (await IsOptedOutAsync(row.GuildId, row.AuthorId, stopping))
        {
            Withdraw(row, MessageStanding.Withheld);
        }

        db.Messages.Add(row);
        await FileFollowersAsync(row, stopping);
    }

    /// <summary>Replies to it, and talk in the thread that grew from it, stand where they would had they not overtaken it; and what follows them as well.</summary>
    private async Task FileFollowersAsync(MessageRow late, CancellationToken stopping)
    {
        var leaders = new Queue<MessageRow>([late]);
        while (leaders.TryDequeue(out var leader))
        {
            // Ids grow with time: where nothing came late there is none.
            var followers = await db.Messages
                .Where(row => row.ChatId == leader.ChatId && row.Id > leader.Id && (row.ReplyTo == leader.Id || row.ChannelId == leader.Id))
                .ToListAsync(stopping);
            foreach (var follower in followers.Where(row => File(row, leader)))
                leaders.Enqueue(follower);
        }
    }

    /// <returns>Whether it changed: what was filed for a stronger reason stays.</returns>
    private static bool File(MessageRow follower, MessageRow leader)
    {
        var because = follower.ChannelId == leader.Id ? FiledBecause.Thread : FiledBecause.Reply;
        if (Enum.Parse<FiledBecause>(follower.FiledBecause) < because || (follower.Topic, follower.FiledBecause) == (leader.Topic, because.ToString()))
            return false;
        (follower.Topic, follower.FiledBecause) = (leader.Topic, because.ToString());
        return true;
    }

    private static MessageRow RowOf(Message message, Commit commit, Filing filing) => new()
    {
        Id = (long)message.Id,
        ChatId = (long)commit.Transition.Chat.Plan.Id,
        GuildId = (long)commit.Transition.Chat.Plan.GuildId,
        ChannelId = (long)message.ChannelId,
        AuthorId = (long)message.Author.Id,
        AuthorName = message.AuthorName,
        At = commit.Happened.At.ToUnixTimeMilliseconds(),
        Text = message.Content,
        ReplyTo = (long?)message.RepliesTo,
        Topic = filing.Topic.ToString(),
        FiledBecause = filing.Because.ToString(),
        Standing = nameof(MessageStanding.Kept),
        EditedAt = message.EditedTimestamp?.ToUnixTimeMilliseconds(),
        Attachments = StoredJson.WriteFiles(message),
        Embeds = StoredJson.WriteEmbeds(message),
    };

    private async Task FileAgainAsync(Commit commit, CancellationToken stopping)
    {
        if (commit.Transition.Effects.OfType<ChatEffect.FileAgain>().FirstOrDefault() is not { } again)
            return;

        var chatId = (long)commit.Transition.Chat.Plan.Id;
        var (promptId, threadId) = ((long)again.PromptId, (long?)again.ThreadId);
        var raced = await db.Messages
            .Where(row => row.ChatId == chatId && (row.ReplyTo == promptId || (threadId != null && row.ChannelId == threadId)))
            .ToListAsync(stopping);
        foreach (var row in raced.Where(row => row.FiledBecause != nameof(FiledBecause.Person)))
        {
            row.Topic = again.Label.ToString();
            row.FiledBecause = (row.ChannelId == threadId ? FiledBecause.Thread : FiledBecause.Reply).ToString();
        }
    }

    /// <summary>A person's word is the strongest. What was filed because of it follows.</summary>
    private async Task RefileAsync(Commit commit, CancellationToken stopping)
    {
        if (commit.Transition.Effects.OfType<ChatEffect.Refile>().FirstOrDefault() is not { } refile
            || await db.Messages.FirstOrDefaultAsync(row => row.Id == (long)refile.MessageId && row.ChatId == (long)commit.Transition.Chat.Plan.Id, stopping) is not { } row)
            return;
        (row.Topic, row.FiledBecause) = (refile.Label.ToString(), nameof(FiledBecause.Person));
        await FileFollowersAsync(row, stopping);
    }

    private async Task CompleteAsync(ulong chatId, int? number, CancellationToken stopping)
    {
        if (number is { } done && await db.Outbox.FindAsync([(long)chatId, done], stopping) is { } row)
            row.DoneAt = Now;
    }

    private ImmutableArray<PendingEffect> Queue(ChatRow row, ImmutableArray<ChatEffect> effects)
    {
        var now = time.GetUtcNow();
        var pending = ImmutableArray.CreateBuilder<PendingEffect>();
        foreach (var effect in effects)
        {
            if (effect is ChatEffect.Archive or ChatEffect.FileAgain or ChatEffect.Refile or ChatEffect.Relink)
                continue;
            var number = ++row.EffectCount;
            db.Outbox.Add(new OutboxRow { ChatId = row.Id, Number = number, Effect = StoredJson.Write(effect), CreatedAt = now.ToUnixTimeMilliseconds() });
            pending.Add(new PendingEffect((ulong)row.Id, number, effect, now, WasTried: false));
        }

        return pending.ToImmutable();
    }
}
