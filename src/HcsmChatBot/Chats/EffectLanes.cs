using System.Threading.Channels;
using HcsmChatBot.Connection;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Chats;

/// <summary>Where a chat's effects wait their turn: posts follow one another, and an answer to a person never waits behind a post.</summary>
public sealed class EffectLanes(EffectRunner runner, LiveChat chat, WorkInHand work, ChatMetrics? metrics = null)
{
    private readonly Channel<PendingEffect> posts = Channel.CreateUnbounded<PendingEffect>();
    private readonly Channel<PendingEffect> answers = Channel.CreateUnbounded<PendingEffect>();

    public bool IsEmpty => !posts.Reader.TryPeek(out _) && !answers.Reader.TryPeek(out _);

    public void Add(PendingEffect effect)
    {
        work.Begin();
        metrics?.Waits(effect);
        var lane = effect.Effect is ChatEffect.Answer ? answers : posts;
        lane.Writer.TryWrite(effect);
    }

    /// <summary>Carries effects out until it is stopped, and then to the end of those in hand; fails with the first effect that failed for a reason nobody foresaw.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        Task[] lanes = [FollowAsync(posts.Reader, stopping), FollowAsync(answers.Reader, stopping)];
        try
        {
            await await Task.WhenAny(lanes);
        }
        finally
        {
            if (stopping.IsCancellationRequested)
                await Task.WhenAll(lanes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowAsync(ChannelReader<PendingEffect> lane, CancellationToken stopping)
    {
        try
        {
            while (await lane.WaitToReadAsync(stopping))
            {
                // It stays at the head of its lane until it is done, so that what is left can be counted when the chat is let go.
                while (lane.TryPeek(out var effect))
                {
                    await runner.RunAsync(effect, chat, stopping);
                    lane.TryRead(out _);
                    Leave(effect);
                }
            }
        }
        finally
        {
            while (lane.TryRead(out var left))
                Leave(left);
        }
    }

    private void Leave(PendingEffect effect)
    {
        metrics?.Left(effect);
        work.End();
    }
}
