using System.Collections.Immutable;
using System.Globalization;
using HcsmChatBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace HcsmChatBot.Rights;

/// <summary>Collects what is kept of a person in a guild, beside the one who writes.</summary>
public sealed class PersonalData(Database database)
{
    public async Task<PersonalFile> ReadAsync(ulong guildId, ulong userId, CancellationToken stopping)
    {
        await using var db = database.Reader();
        var (guild, user) = ((long)guildId, (long)userId);
        var remembered = await db.Participants.AsNoTracking().FirstOrDefaultAsync(row => row.GuildId == guild && row.UserId == user, stopping);
        var chats = await db.Chats.AsNoTracking().Where(row => row.GuildId == guild).OrderBy(row => row.Id).ToDictionaryAsync(row => row.Id, stopping);
        var messages = await db.Messages.AsNoTracking().Where(row => row.GuildId == guild && row.AuthorId == user).OrderBy(row => row.Id).ToListAsync(stopping);
        var reactors = await db.Reactors.AsNoTracking()
            .Where(row => row.UserId == user && db.Messages.Any(message => message.Id == row.MessageId && message.GuildId == guild)).ToListAsync(stopping);
        var ids = chats.Keys.ToArray();
        var events = await db.Events.AsNoTracking().Where(row => row.UserId == user && ids.Contains(row.ChatId)).OrderBy(row => row.Id).ToListAsync(stopping);
        var drafts = await db.Drafts.AsNoTracking().Where(row => row.GuildId == guild && row.UserId == user).ToListAsync(stopping);
        var suggestions = await db.Suggestions.AsNoTracking().Where(row => row.GuildId == guild && row.UserId == user).OrderBy(row => row.Id).ToListAsync(stopping);
        var words = await db.WaitingWords.AsNoTracking().Where(row => row.GuildId == guild && row.UserId == user).OrderBy(row => row.Id).ToListAsync(stopping);
        return new PersonalFile(Id(guild), Id(user), remembered is null ? null : Read(remembered))
        {
            Messages = [.. messages.Select(row => Read(row, chats.GetValueOrDefault(row.ChatId)?.Title ?? ""))],
            Reactions = [.. reactors.Select(row => new PersonalReaction(Id(row.MessageId), row.Emoji, row.Name))],
            Hosted = Hosted(chats.Values, userId),
            Commands = [.. events.Select(row => new PersonalCommand(Id(row.ChatId), row.Kind, At(row.At)))],
            Drafts = [.. drafts.Select(row => new PersonalDraft(row.Title, row.When, row.Agenda, At(row.UpdatedAt)))],
            Suggestions = [.. suggestions.Select(row => new PersonalSuggestion(Id(row.Id), row.Question, row.Link, row.Name, row.Standing, At(row.ChangedAt)))],
            ToBeTold = [.. words.Select(row => new PersonalWord(row.Key, StoredJson.ReadValues(row.Values)))],
        };
    }

    private static PersonalRow Read(ParticipantRow row) => new(row.Language, row.OptedOut, AtOrNull(row.FirstPostAt), AtOrNull(row.WelcomedAt));

    private static PersonalMessage Read(MessageRow row, string title) =>
        new(Id(row.Id), Id(row.ChatId), title, Id(row.ChannelId), row.Topic, At(row.At), row.AuthorName, row.Text)
        {
            EditedAt = AtOrNull(row.EditedAt),
            SaidToAnswer = row.SaidToAnswer is { } answered ? Id(answered) : null,
            Files = StoredJson.ReadFiles(row.Attachments),
            Previews = StoredJson.ReadEmbeds(row.Embeds),
        };

    private static ImmutableArray<PersonalChat> Hosted(IEnumerable<ChatRow> chats, ulong userId) =>
    [
        .. from row in chats
           from host in StoredJson.ReadChat(row.State).Plan.Hosts
           where host.UserId == userId
           select new PersonalChat(Id(row.Id), row.Title, host.Name),
    ];

    private static string Id(long id) => ((ulong)id).ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static DateTimeOffset? AtOrNull(long? milliseconds) => milliseconds is { } at ? At(at) : null;
}
