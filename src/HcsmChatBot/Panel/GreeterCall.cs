using HcsmChatBot.Connection;
using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Series;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Panel;

/// <summary>
/// Asks the greeters of a series, once for each newcomer, to answer whom no person has answered for a while. A role that nobody may mention is named without
/// anybody being notified. https://docs.discord.com/developers/resources/message#allowed-mentions-object
/// </summary>
public sealed class GreeterCall(IDiscordRest rest, Guilds guilds, SeriesBook series, Texts texts)
{
    /// <summary>So long a person may be faster.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private const int MostInAChat = 5;

    /// <param name="channelId">The moderators' own.</param>
    /// <param name="called">The messages that greeters were called to; null where it is not known, as after a restart: then the channel tells.</param>
    /// <returns>The same afterwards.</returns>
    public async Task<HashSet<ulong>?> CallAsync(PanelView view, ulong channelId, HashSet<ulong>? called, CancellationToken stopping)
    {
        MessagePlace[] waiting = [.. view.Attention.Newcomers.Where(message => Snowflake.TimeOf(message.MessageId) + Patience <= view.At)];
        if (waiting.Length == 0 || view.Chat.Plan.IsRehearsal || await GreetersOfAsync(view.Chat.Plan, stopping) is not { } greeters)
            return called;

        called ??= await CalledAsync(view.Chat, channelId, stopping);
        foreach (var message in waiting.Where(message => !called.Contains(message.MessageId)).Take(MostInAChat - called.Count))
        {
            var words = texts.Say(view.Language, "panel.greeters", ("role", $"<@&{greeters.Id}>"), ("link", message.Link));
            await rest.CreateMessageAsync(channelId, new MessageToSend(words, $"{message.MessageId}g") { MentionRoles = [greeters.Id] }, stopping);
            called.Add(message.MessageId);
        }

        return called;
    }

    private async Task<Role?> GreetersOfAsync(ChatPlan plan, CancellationToken stopping)
    {
        if (series.Of(plan.ChannelId)?.GreeterRole is not { } named)
            return null;
        await guilds.KnowSightAsync(plan.GuildId, stopping);
        return guilds.RoleNamed(plan.GuildId, named);
    }

    private async Task<HashSet<ulong>> CalledAsync(Chat chat, ulong channelId, CancellationToken stopping)
    {
        HashSet<ulong> called = [];
        await foreach (var posted in rest.HistoryAsync(channelId, Snowflake.At(chat.SoFar!.OpenedAt), stopping))
        {
            if (posted.Author.Bot && posted.Content.StartsWith("<@&", StringComparison.Ordinal) && ulong.TryParse(posted.Content[(posted.Content.LastIndexOf('/') + 1)..], out var messageId))
                called.Add(messageId);
        }

        return called;
    }
}
