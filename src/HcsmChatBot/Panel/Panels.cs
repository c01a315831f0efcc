using HcsmChatBot.Chats;
using HcsmChatBot.Facilitation.Chats;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HcsmChatBot.Panel;

/// <summary>Keeps a panel for each chat that is open, or so lately over that its end can be taken back.</summary>
public sealed partial class Panels(ChatNews news, PanelTools tools, IHostApplicationLifetime lifetime, ILogger<Panels> log) : IHostedService
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(5);

    /// <summary>With many chats at once their panels together leave most of Discord's 50 requests a second to what everybody reads.</summary>
    private static readonly TimeSpan ShareOfEach = TimeSpan.FromMilliseconds(200);

    private readonly Lock registry = new();
    private readonly Dictionary<ulong, (ChatPanel Panel, Task Life)> panels = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        news.Changed += Hear;
        news.Gone += LetGo;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        news.Changed -= Hear;
        news.Gone -= LetGo;
        Task[] lives;
        lock (registry)
            lives = [.. panels.Values.Select(panel => panel.Life)];
        await Task.WhenAll(lives).WaitAsync(cancellationToken);
    }

    private void Hear(Chat chat)
    {
        if (chat.SoFar is null)
            return;
        lock (registry)
        {
            if (!panels.TryGetValue(chat.Plan.Id, out var known) || (known.Panel.IsOver && chat is Chat.Open))
            {
                var panel = new ChatPanel(chat, tools, LeastPause, log);
                panels[chat.Plan.Id] = known = (panel, WatchAsync(panel, lifetime.ApplicationStopping));
            }

            if (!known.Panel.IsOver)
                known.Panel.Tell(chat);
        }
    }

    private void LetGo(ulong chatId)
    {
        lock (registry)
        {
            if (panels.Remove(chatId, out var known) && !known.Panel.IsOver)
                known.Panel.LetGo();
        }
    }

    private TimeSpan LeastPause()
    {
        lock (registry)
        {
            var together = ShareOfEach * panels.Values.Count(known => !known.Panel.IsOver);
            return together > BetweenEdits ? together : BetweenEdits;
        }
    }

    /// <summary>As in a chat, a bug stops the bot: it is started again and goes on from what it has stored.</summary>
    private async Task WatchAsync(ChatPanel panel, CancellationToken stopping)
    {
        try
        {
            await Task.Yield();
            await panel.RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception bug)
        {
            LogBroken(bug);
            Environment.ExitCode = ExitStatus.Bug;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A panel cannot go on; the bot stops so that it can be started again from what it has stored")]
    private partial void LogBroken(Exception bug);
}
