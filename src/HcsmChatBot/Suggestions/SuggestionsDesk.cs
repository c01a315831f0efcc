using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Suggestions;

namespace HcsmChatBot.Suggestions;

/// <summary>/suggestions: those who moderate look through what people suggested.</summary>
public sealed class SuggestionsDesk(ChatCommandTools tools, SuggestionList list, CommandWords words) : InteractionDesk
{
    public const string Suggestions = "suggestions";

    public override IEnumerable<ApplicationCommand> Commands => [words.Command(Suggestions)];

    public override bool Serves(Asked asked) => asked.IsCommand(Suggestions) || asked.IsPress(SuggestionButtons.Page);

    /// <summary>A page that is turned takes the place of the one before it.</summary>
    public override InteractionAnswer? AnswerAtOnce(Asked asked)
    {
        if (asked.Interaction.GuildId is not { } guildId)
            return new InteractionAnswer.Say(Say(asked, "refused.direct-message"));
        return tools.IsKnownModerator(asked, guildId) switch
        {
            true when asked.Type == InteractionType.MessageComponent => new InteractionAnswer.Update(Page(asked, guildId)),
            true => new InteractionAnswer.Say(Page(asked, guildId)),
            false => new InteractionAnswer.Say(Say(asked, $"refused.{Refusal.NotYours}")),
            null => null,
        };
    }

    public override async Task<MessageToSend?> AnswerAsync(Asked asked, Ticket ticket, CancellationToken stopping)
    {
        if (asked.Interaction.GuildId is not { } guildId)
            return Say(asked, "refused.direct-message");
        return await tools.IsModeratorAsync(asked, guildId, stopping)
            ? Page(asked, guildId)
            : Say(asked, $"refused.{Refusal.NotYours}");
    }

    private MessageToSend Page(Asked asked, ulong guildId)
    {
        var shown = asked.Part == nameof(SuggestionStanding.Accepted) ? SuggestionStanding.Accepted : SuggestionStanding.Waiting;
        return list.Page(asked.Language, guildId, shown, (int)Math.Min(SuggestionButtons.IdOf(asked, 1), int.MaxValue));
    }

    private MessageToSend Say(Asked asked, string key) => new(tools.Texts.Say(asked.Language, key));
}
