using HcsmChatBot.Discord.Gateway;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Discord;

/// <summary>
/// The REST calls the bot makes. With <see cref="IGateway"/> it is the whole seam to Discord: whoever wants another client library writes these two.
/// Every call may throw <see cref="DiscordException"/> (Discord refused), <see cref="DiscordUnreachableException"/> (no answer after retries)
/// or <see cref="OperationCanceledException"/>. Rate limits are waited for inside. Nothing mentions anybody unless ids are named.
/// </summary>
public interface IDiscordRest
{
    /// <summary>
    /// Cancelled once Discord has refused the bot's token (401): from then on nothing more is sent. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
    /// </summary>
    CancellationToken TokenRefused { get; }

    /// <summary>Where to connect and how often one may identify. https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
    Task<GatewayBot> GetGatewayBotAsync(CancellationToken stopping);

    /// <summary>The bot itself: whether its token is taken. https://docs.discord.com/developers/resources/user#get-current-user</summary>
    Task<User> GetSelfAsync(CancellationToken stopping);

    /// <summary>The bot's application. https://docs.discord.com/developers/resources/application#get-current-application</summary>
    Task<Application> GetApplicationAsync(CancellationToken stopping);

    /// <summary>The guilds the bot is in, the first 200 of them, by id and name alone. https://docs.discord.com/developers/resources/user#get-current-user-guilds</summary>
    Task<IReadOnlyList<Guild>> GetOwnGuildsAsync(CancellationToken stopping);

    /// <summary>Discord's clock beside this machine's; null where its answer had no date.</summary>
    Task<ClockReading?> ReadClockAsync(CancellationToken stopping);

    Task<IReadOnlyList<ApplicationCommand>> GetGuildCommandsAsync(ulong applicationId, ulong guildId, CancellationToken stopping);

    /// <summary>Replaces all of the application's commands in a guild. Compare first: 200 creates a day.</summary>
    Task<IReadOnlyList<ApplicationCommand>> OverwriteGuildCommandsAsync(
        ulong applicationId, ulong guildId, IReadOnlyList<ApplicationCommand> commands, CancellationToken stopping);

    /// <summary>The first answer, within 3 seconds.</summary>
    Task AnswerAsync(ulong interactionId, string token, InteractionAnswer answer, CancellationToken stopping);

    /// <summary>
    /// Fills in a deferred answer, or changes the first one; possible for 15 minutes. The message is replaced whole: text, embed, buttons and files it had
    /// and has no more go away. Nonce and parent are for posts alone.
    /// </summary>
    Task<Message> EditOriginalAsync(ulong applicationId, string token, MessageToSend message, CancellationToken stopping);

    /// <summary>Posts a message. With a nonce it is safe to repeat for a few minutes (enforce_nonce).</summary>
    Task<Message> CreateMessageAsync(ulong channelId, MessageToSend message, CancellationToken stopping);

    /// <summary>One page of history, in the order of ids. Without READ_MESSAGE_HISTORY it is empty, not an error.</summary>
    /// <param name="after">Only messages with a greater id; 0 for the oldest.</param>
    /// <param name="limit">1 to 100.</param>
    Task<IReadOnlyList<Message>> GetMessagesAfterAsync(ulong channelId, ulong after, int limit, CancellationToken stopping);

    /// <summary>Puts something else in place of one of the bot's own messages, whole: buttons and files that are not named go. Nobody is notified.</summary>
    Task<Message> EditMessageAsync(ulong channelId, ulong messageId, MessageToSend message, CancellationToken stopping);

    /// <summary>Deletes one of the bot's own messages; another's needs MANAGE_MESSAGES. https://docs.discord.com/developers/resources/message#delete-message</summary>
    /// <exception cref="DiscordException">10008: it is there no more, which a repeated deletion meets as well.</exception>
    Task DeleteMessageAsync(ulong channelId, ulong messageId, CancellationToken stopping);

    /// <exception cref="DiscordException">10008: there is no such message.</exception>
    Task<Message> GetMessageAsync(ulong channelId, ulong messageId, CancellationToken stopping);

    /// <summary>Everybody who reacted with this emoji, super reactions included, once each, in the order of ids.</summary>
    Task<IReadOnlyList<User>> GetReactionsAsync(ulong channelId, ulong messageId, Emoji emoji, CancellationToken stopping);

    /// <summary>A file that somebody sent. Only Discord's own hosts are asked, or, of a Discord on this machine, the one that serves the API.</summary>
    /// <exception cref="DiscordException">
    /// 413: it is larger than <paramref name="mostBytes"/>. 403: it is not Discord's, or its address has run out. 404: it is gone.
    /// </exception>
    Task<byte[]> DownloadAsync(Attachment attachment, int mostBytes, CancellationToken stopping);

    /// <summary>Opens the thread of a message. Error 160004 says that it has one already, whose id is the message's.</summary>
    /// <param name="name">1 to 100 characters.</param>
    Task<Channel> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken stopping);

    /// <summary>
    /// Renames, archives or locks a thread, or the opposite; what is null stays. The bot's own it may rename and archive; for the rest it needs MANAGE_THREADS.
    /// https://docs.discord.com/developers/topics/threads#editing-deleting-threads
    /// </summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <exception cref="DiscordException">50083: it is archived and is not brought back by the same call. 50013: a permission is missing. 10003: it is gone.</exception>
    Task EditThreadAsync(ulong threadId, string? name, bool? archived, bool? locked, CancellationToken stopping);

    /// <summary>The threads of a guild that are not archived, those that the bot may see.</summary>
    Task<IReadOnlyList<Channel>> GetActiveThreadsAsync(ulong guildId, CancellationToken stopping);

    /// <summary>The public threads of a channel that were archived at an instant or later. https://docs.discord.com/developers/resources/channel#list-public-archived-threads</summary>
    Task<IReadOnlyList<Channel>> GetArchivedThreadsAsync(ulong channelId, DateTimeOffset since, CancellationToken stopping);

    /// <summary>Those of a guild that are scheduled or active. https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
    Task<IReadOnlyList<ScheduledEvent>> GetScheduledEventsAsync(ulong guildId, CancellationToken stopping);

    /// <summary>
    /// Makes an external event. It has no nonce: whoever does not know whether it was made looks it up first.
    /// </summary>
    /// <exception cref="DiscordException">50013: without CREATE_EVENTS. 30038: a guild has a hundred at most.</exception>
    Task<ScheduledEvent> CreateScheduledEventAsync(ulong guildId, ScheduledEventToSend scheduled, CancellationToken stopping);

    /// <summary>Changes what is named of an external event, or how far it has come.</summary>
    /// <exception cref="DiscordException">10070: there is no such event. 180000: it is over. 50013: it is another's, and MANAGE_EVENTS is missing.</exception>
    Task<ScheduledEvent> ModifyScheduledEventAsync(ulong guildId, ulong eventId, ScheduledEventToSend scheduled, CancellationToken stopping);

    /// <exception cref="DiscordException">10070: it is there no more, which a repeated deletion meets as well.</exception>
    Task DeleteScheduledEventAsync(ulong guildId, ulong eventId, CancellationToken stopping);

    Task<Guild> GetGuildAsync(ulong guildId, CancellationToken stopping);

    /// <summary>All channels of a guild that the bot may see, threads not among them. https://docs.discord.com/developers/resources/guild#get-guild-channels</summary>
    Task<IReadOnlyList<Channel>> GetGuildChannelsAsync(ulong guildId, CancellationToken stopping);

    Task<Channel> GetChannelAsync(ulong channelId, CancellationToken stopping);

    Task<Member> GetMemberAsync(ulong guildId, ulong userId, CancellationToken stopping);
}
