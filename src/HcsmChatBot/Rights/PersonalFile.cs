using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HcsmChatBot.Facilitation.Transcripts;

namespace HcsmChatBot.Rights;

/// <summary>All that is kept of a person in one guild. Ids are strings, as Discord writes them; instants are UTC.</summary>
public sealed record PersonalFile(string Guild, string Person, PersonalRow? Remembered)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public required ImmutableArray<PersonalMessage> Messages { get; init; }
    public required ImmutableArray<PersonalReaction> Reactions { get; init; }
    public required ImmutableArray<PersonalChat> Hosted { get; init; }
    public required ImmutableArray<PersonalCommand> Commands { get; init; }
    public required ImmutableArray<PersonalDraft> Drafts { get; init; }
    public required ImmutableArray<PersonalSuggestion> Suggestions { get; init; }
    public required ImmutableArray<PersonalWord> ToBeTold { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Format);
}

/// <param name="Language">As of the last command: "en" or "fr".</param>
public sealed record PersonalRow(string? Language, bool OptedOut, DateTimeOffset? FirstPostAt, DateTimeOffset? WelcomedAt);

/// <param name="Topic">What it is filed under.</param>
public sealed record PersonalMessage(string Id, string ChatId, string ChatTitle, string Place, string Topic, DateTimeOffset At, string Name, string Text)
{
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What a moderator said that it answers: an id, or 0 for nothing.</summary>
    public string? SaidToAnswer { get; init; }
    public ImmutableArray<string> Files { get; init; } = [];
    public ImmutableArray<ArchivedEmbed> Previews { get; init; } = [];
}

public sealed record PersonalReaction(string MessageId, string Emoji, string Name);

/// <param name="Name">As it is kept with the chat.</param>
public sealed record PersonalChat(string Id, string Title, string? Name);

/// <param name="Kind">What was asked for, in the bot's own terms.</param>
public sealed record PersonalCommand(string ChatId, string Kind, DateTimeOffset At);

public sealed record PersonalDraft(string Title, string When, string Agenda, DateTimeOffset UpdatedAt);

/// <param name="Name">As it stands beside it; null where they do not wish to be named.</param>
/// <param name="Standing">Whether it waits, was accepted or was asked.</param>
public sealed record PersonalSuggestion(string Id, string Question, string? Link, string? Name, string Standing, DateTimeOffset ChangedAt);

/// <summary>What they are told the next time they ask the bot for something.</summary>
/// <param name="What">In the bot's own terms.</param>
public sealed record PersonalWord(string What, ImmutableDictionary<string, string> Values);
