using System.Collections.Immutable;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Calendar;

/// <summary>One reminder of a chat.</summary>
/// <param name="StartsAt">The hour it reminds of.</param>
/// <param name="Before">How long before that.</param>
public sealed record Reminder(DateTimeOffset StartsAt, TimeSpan Before)
{
    /// <summary>A reminder that is later than this would only confuse.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromMinutes(5);

    public DateTimeOffset Due => StartsAt - Before;

    /// <summary>At most 25 characters. https://docs.discord.com/developers/resources/message#create-message</summary>
    public string NonceOf(ulong chatId) => $"{chatId}r{(int)Before.TotalMinutes}";

    /// <summary>Those that are due now or will be, the earliest first. What was due before everybody heard of this hour is none.</summary>
    public static ImmutableArray<Reminder> Of(Chat chat, ImmutableArray<TimeSpan> before, DateTimeOffset now) => chat is Chat.Scheduled { StartsAt: { } at, Plan.IsRehearsal: false, Announced.LastId: { } announced }
        ? [.. before.Select(span => new Reminder(at, span)).Where(reminder => reminder.Due + Latest >= now && reminder.Due > Snowflake.TimeOf(announced)).OrderBy(reminder => reminder.Due)]
        : [];
}

/// <summary>How far a reminder has come.</summary>
public enum ReminderStanding
{
    New,

    /// <summary>It may have reached Discord.</summary>
    Tried,
    Posted,
}
