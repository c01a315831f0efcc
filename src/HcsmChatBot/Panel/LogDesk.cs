using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Storage;

namespace HcsmChatBot.Panel;

/// <summary>/chat log: who did what in the channel's chat, for those who moderate. It names people without notifying them.</summary>
public sealed class LogDesk(ChatCommandTools tools, ChatStore store, DeedWords words) : InteractionDesk
{
    private const int MostDeeds = 25;

    public override bool Serves(Asked asked) => asked.IsCommand(SlashCommands.Chat, SlashCommands.Log);

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        var language = asked.Language;
        if (asked.Interaction is not { GuildId: { } guildId, ChannelId: { } placeId })
            return Say("refused.direct-message");
        if (await tools.ChatSeenFromAsync(guildId, placeId, stopping) is not { } chat)
            return Say("refused.no-chat");
        if (!(await tools.AskAsync(asked, chat.Plan, stopping)).IsModerator)
            return Say($"refused.{Refusal.NotYours}");

        var deeds = await store.DeedsAsync(chat.Plan.Id, DeedWords.Told, MostDeeds, stopping);
        var title = tools.Texts.Say(language, "log.title", ("title", PlanWords.Title(chat.Plan)));
        return new MessageToSend(AsManyAsFit(title, [.. deeds.Select(deed => words.Say(language, deed))]));

        MessageToSend Say(string key) => new(tools.Texts.Say(language, key));
    }

    /// <summary>The newest, where there is not room for all.</summary>
    private static string AsManyAsFit(string title, IReadOnlyList<string> lines)
    {
        var skipped = 0;
        while (title.Length + lines.Skip(skipped).Sum(line => line.Length + 1) > MessageToSend.MaxContent)
            skipped++;
        return string.Join('\n', lines.Skip(skipped).Prepend(title));
    }
}
