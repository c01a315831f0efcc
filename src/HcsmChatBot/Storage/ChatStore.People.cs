using System.Collections.Immutable;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Wording;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Storage;

/// <summary>What is remembered of people: whether they posted, were welcomed or opted out, and their language.</summary>
public sealed partial class ChatStore
{
    /// <summary>Null for somebody of whom nothing is remembered.</summary>
    public Task<ParticipantRow?> ParticipantAsync(ulong guildId, ulong userId, CancellationToken stopping) => InTurnAsync(
        () => db.Participants.AsNoTracking().FirstOrDefaultAsync(row => row.GuildId == (long)guildId && row.UserId == (long)userId, stopping),
        stopping);

    /// <summary>Remembers a person's language. Nothing is added for somebody who opted out.</summary>
    public Task NoteLanguageAsync(ulong guildId, ulong userId, Language language, CancellationToken stopping) => InTurnAsync(
        async () =>
        {
            var person = await PersonAsync(guildId, userId, stopping);
            if (person.OptedOut || person.Language == language.Code())
                return 0;
            person.Language = language.Code();
            return await db.SaveChangesAsync(stopping);
        },
        stopping);

    /// <summary>The name an archived message was posted under; null when the message is not kept.</summary>
    public Task<string?> AuthorNameAsync(ulong messageId, CancellationToken stopping) => InTurnAsync(
        () => db.Messages.Where(row => row.Id == (long)messageId && row.Standing == nameof(MessageStanding.Kept)).Select(row => row.AuthorName).FirstOrDefaultAsync(stopping),
        stopping);

    /// <summary>Whoever has a first message archived in an open chat is never new again, host and moderator included.</summary>
    private async Task MeetAuthorAsync(Commit commit, CancellationToken stopping)
    {
        if (commit.Message is not { } message || !commit.Transition.Effects.Any(effect => effect is ChatEffect.Archive)
            || !ChatFacilitator.WasOpen(commit.Transition.Chat, commit.Happened.At))
            return;

        var person = await PersonAsync(commit.Transition.Chat.Plan.GuildId, message.Author.Id, stopping);
        if (!person.OptedOut)
            person.FirstPostAt ??= commit.Happened.At.ToUnixTimeMilliseconds();
    }

    /// <summary>The effects without the welcomes of people who have theirs, for two chats can race, or who opted out while theirs was held.</summary>
    private async Task<ImmutableArray<ChatEffect>> WelcomingOnceAsync(Transition transition, CancellationToken stopping)
    {
        var kept = ImmutableArray.CreateBuilder<ChatEffect>();
        foreach (var effect in transition.Effects)
        {
            if (effect is not ChatEffect.Welcome welcome || await TakeWelcomeAsync(transition.Chat.Plan.GuildId, welcome.Newcomer.UserId, stopping))
                kept.Add(effect);
        }

        return kept.ToImmutable();
    }

    private async Task<bool> TakeWelcomeAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        var person = await PersonAsync(guildId, userId, stopping);
        if (person.OptedOut || person.WelcomedAt is not null)
            return false;
        person.WelcomedAt = Now;
        return true;
    }

    /// <summary>A row that is new is stored with what is changed in it.</summary>
    private async Task<ParticipantRow> PersonAsync(ulong guildId, ulong userId, CancellationToken stopping) =>
        await db.Participants.FindAsync([(long)guildId, (long)userId], stopping)
        ?? db.Participants.Add(new ParticipantRow { GuildId = (long)guildId, UserId = (long)userId }).Entity;
}
