using System.Threading.Channels;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Panel;

/// <summary>
/// Keeps the panel of one chat as the chat is: posted anew at each topic, since Discord limits the edits of messages that are older than an hour; else edited,
/// where something it shows has changed, and never more often than every few seconds. What happens in between is shown together.
/// </summary>
public sealed partial class ChatPanel(Chat chat, PanelTools tools, Func<TimeSpan> betweenEdits, ILogger log)
{
    /// <summary>What people delete or correct is no news of the chat's.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterNoAnswer = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(10);

    /// <summary>A while before Discord begins to limit its edits.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(50);

    private readonly Channel<bool> news = System.Threading.Channels.Channel.CreateBounded<bool>(1);
    private readonly FollowedTalk talk = new();
    private volatile Chat chat = chat;
    private volatile bool isGone;
    private PanelRow? row;
    private MessageToSend? shown;
    private HashSet<ulong>? greeted;
    private DateTimeOffset editableAt = DateTimeOffset.MinValue;
    private DateTimeOffset quietUntil = DateTimeOffset.MinValue;

    /// <summary>Nothing it shows will change any more.</summary>
    public bool IsOver { get; private set; }

    public void Tell(Chat changed)
    {
        chat = changed;
        Wake();
    }

    /// <summary>Nothing of the chat is to be shown any more: the panel goes.</summary>
    public void LetGo()
    {
        isGone = true;
        Wake();
    }

    /// <summary>Until nothing it shows will change any more.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            row = await tools.Store.PanelAsync(chat.Plan.Id, stopping);
            await FollowAsync(stopping);
        }
        finally
        {
            IsOver = true;
            // The panel stays known for as long as the bot runs; what people said, and may erase, does not.
            talk.Forget();
            news.Writer.TryComplete();
            while (news.Reader.TryRead(out _))
                tools.Work.End();
        }
    }

    private void Wake()
    {
        tools.Work.Begin();
        if (!news.Writer.TryWrite(true))
            tools.Work.End();
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        for (DateTimeOffset? next = DateTimeOffset.MinValue; next is { } due;)
        {
            var isNews = await WaitAsync(due, stopping);
            try
            {
                next = await LookAsync(stopping);
            }
            finally
            {
                if (isNews)
                    tools.Work.End();
            }
        }
    }

    /// <returns>Whether something has happened; else it is time.</returns>
    private async Task<bool> WaitAsync(DateTimeOffset due, CancellationToken stopping)
    {
        var pause = due - tools.Time.GetUtcNow();
        if (pause <= TimeSpan.Zero)
            return news.Reader.TryRead(out _);
        using var time = new CancellationTokenSource(pause, tools.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, time.Token);
        try
        {
            return await news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <returns>When to look again unless something happens before; null when nothing will change any more.</returns>
    private async Task<DateTimeOffset?> LookAsync(CancellationToken stopping)
    {
        var (current, now) = (chat, tools.Time.GetUtcNow());
        if (row is null && (isGone || current is not Chat.Open))
            return null;
        if (now < quietUntil && !isGone)
            return quietUntil;
        try
        {
            if (!isGone)
                return await ShowAsync(current, now, stopping);
            await tools.Post.DeleteAsync(row!, stopping);
            return null;
        }
        catch (DiscordException refusal)
        {
            return await MeetAsync(refusal, current, now, stopping);
        }
        catch (DiscordFailureException failure)
        {
            LogUnanswered(current.Plan.Id, failure.Message);
            return isGone ? null : quietUntil = now + AfterNoAnswer;
        }
    }

    private async Task<DateTimeOffset?> ShowAsync(Chat current, DateTimeOffset now, CancellationToken stopping)
    {
        var isOpen = current is Chat.Open;
        if ((isOpen ? await tools.Room.PrivateAsync(current.Plan, stopping) : (ulong)row!.ChannelId) is not { } channelId)
            return now + BetweenLooks;
        var isAnew = row?.TriedAt is not null || (isOpen && IsToBePosted(current, channelId, now));
        if (isAnew && !StandsInChannel(current))
            return now + BetweenLooks;
        if (!isAnew && now < editableAt)
            return editableAt;

        var view = new PanelView(current, await tools.Reader.ReadAsync(current, talk, now, stopping), now, tools.Options.Of(current.Plan.GuildId).Language);
        var message = await tools.Words.SayAsync(view, stopping);
        if (isAnew)
            await PostAsync(channelId, view, message, stopping);
        else
            await EditAsync(message, stopping);
        if (isOpen)
            greeted = await tools.Greeters.CallAsync(view, channelId, greeted, stopping);
        return isOpen ? Earliest(now + BetweenLooks, view.Attention.NextAt) : await FinishAsync(current, now, stopping);
    }

    private bool IsToBePosted(Chat current, ulong channelId, DateTimeOffset now) =>
        row is not { MessageId: { } messageId } || row.Topic != PanelPost.TopicOf(current) || row.ChannelId != (long)channelId
        || now - Snowflake.TimeOf((ulong)messageId) > Old;

    /// <summary>The panel is not posted before what everybody waits for, and has a link to it.</summary>
    private static bool StandsInChannel(Chat current)
    {
        var soFar = current.SoFar!;
        var label = soFar.Current(current.Plan.Agenda);
        return soFar.Trouble is not null || (label.IsIntroductions ? soFar.OpeningId : soFar.PromptOf(label)?.MessageId) is not null;
    }

    private async Task PostAsync(ulong channelId, PanelView view, MessageToSend message, CancellationToken stopping)
    {
        row ??= new PanelRow { ChatId = (long)view.Chat.Plan.Id, GuildId = (long)view.Chat.Plan.GuildId, ChannelId = (long)channelId, Topic = "" };
        shown = await tools.Post.PostAnewAsync(row, channelId, view, message, stopping) ? message : null;
        editableAt = tools.Time.GetUtcNow() + betweenEdits();
    }

    private async Task EditAsync(MessageToSend message, CancellationToken stopping)
    {
        await tools.Post.DeleteStaleAsync(row!, stopping);
        if (row!.MessageId is null || IsShown(message))
            return;
        await tools.Post.EditAsync(row, message, stopping);
        shown = message;
        editableAt = tools.Time.GetUtcNow() + betweenEdits();
    }

    private bool IsShown(MessageToSend message) => shown is not null && shown.Content == message.Content && shown.Buttons.SequenceEqual(message.Buttons);

    /// <summary>For as long as the end can be taken back.</summary>
    private async Task<DateTimeOffset?> FinishAsync(Chat current, DateTimeOffset now, CancellationToken stopping)
    {
        if (EndOf(current) + ChatFacilitator.UndoEndWithin is { } final && now < final)
            return final;
        await tools.Store.DropPanelAsync(current.Plan.Id, stopping);
        return null;
    }

    /// <summary>What somebody deleted, and what cannot be edited any more, is posted anew; where the bot may not write, it is not tried again and again.</summary>
    private async Task<DateTimeOffset?> MeetAsync(DiscordException refusal, Chat current, DateTimeOffset now, CancellationToken stopping)
    {
        if (row is not null && refusal.Code is ErrorCodes.UnknownMessage or ErrorCodes.OldMessageEdits)
        {
            row!.Topic = "";
            if (current is Chat.Open)
                return now;
            await tools.Store.DropPanelAsync(current.Plan.Id, stopping);
            return null;
        }

        LogRefused(current.Plan.Id, (int)refusal.Status, refusal.Code);
        if (row is not null && ErrorCodes.SaysPlaceIsGone(refusal.Code))
            (row.MessageId, row.StaleId, row.TriedAt) = (null, null, null);
        return quietUntil = now + (ErrorCodes.SaysNotNow(refusal.Code) || ErrorCodes.SaysPlaceIsGone(refusal.Code) ? BetweenLooks : AfterRefusal);
    }

    private static DateTimeOffset? EndOf(Chat chat) => chat switch
    {
        Chat.WrappingUp over => over.EndedAt,
        Chat.Ended over => over.EndedAt,
        _ => null,
    };

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused the panel of chat {Chat}: status {Status}, code {Code}")]
    private partial void LogRefused(ulong chat, int status, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The panel of chat {Chat} got no answer: {Reason}")]
    private partial void LogUnanswered(ulong chat, string reason);
}
