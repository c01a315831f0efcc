using System.Threading.Channels;
using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Suggestions;
using Microsoft.Extensions.Hosting;

namespace HcsmChatBot.Suggestions;

/// <summary>
/// Notes what was suggested as asked once a chat has opened that has it on its agenda, by its words: where somebody found others for it, it stays on offer
/// until somebody removes it.
/// </summary>
public sealed class AskedSuggestions(ChatNews news, SuggestionBook book, SuggestionWords words, WorkInHand work, TimeProvider time) : BackgroundService
{
    private readonly Channel<Suggestion> asked = Channel.CreateUnbounded<Suggestion>();

    /// <summary>Before anything lives, so that nothing is missed.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        news.Changed += Hear;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        news.Changed -= Hear;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var suggestion in asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await book.ChangeAsync(suggestion, suggestion.Ask(time.GetUtcNow()), word: null, stoppingToken);
            }
            finally
            {
                work.End();
            }
        }
    }

    /// <summary>A rehearsal asks nobody.</summary>
    private void Hear(Chat chat)
    {
        if (chat is not Chat.Open { Plan: { IsRehearsal: false } plan })
            return;
        foreach (var suggestion in book.Accepted(plan.GuildId).Where(suggestion => words.IsOn(suggestion, plan.Agenda)))
        {
            work.Begin();
            asked.Writer.TryWrite(suggestion);
        }
    }
}
