using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;

namespace HcsmChatBot.Chats;

/// <summary>The topics of an agenda as they are offered while one types: the label and the first words.</summary>
internal static class TopicChoices
{
    /// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure</summary>
    private const int MaxNameLength = 100;

    /// <summary>Those that can be opened out of their turn.</summary>
    public static IEnumerable<CommandChoice> ToOpen(Chat chat) => chat is Chat.Open open ? open.Plan.Agenda.Topics.Select(Of) : [];

    /// <summary>Those that are still to come.</summary>
    public static IEnumerable<CommandChoice> ToSkip(Chat chat) => chat is Chat.Open { Proceedings: var soFar } open
        ? open.Plan.Agenda.Topics.Where(topic => !soFar.Asked.Contains(topic.Label) && !soFar.Skipped.Contains(topic.Label)).Select(Of)
        : [];

    private static CommandChoice Of(Topic topic) =>
        new(ShownText.Cut($"{topic.Label} {topic.Prompt.ReplaceLineEndings(" ")}", MaxNameLength), topic.Label.ToString());
}
