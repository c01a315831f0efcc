using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;

namespace HcsmChatBot.Suggestions;

/// <summary>What was suggested and accepted, as the topics of an agenda.</summary>
public sealed class SuggestedTopics(SuggestionBook book, SuggestionWords words)
{
    public int CountIn(ulong guildId) => book.Accepted(guildId).Count;

    /// <summary>The oldest first, each with who suggested it and its link; as many as fit into a form.</summary>
    public string AgendaOf(ulong guildId)
    {
        var agenda = "";
        foreach (var (index, suggestion) in book.Accepted(guildId).Take(Agenda.MaxPlannedTopics).Index())
        {
            var longer = $"{agenda}{new TopicLabel(index + 1)}: {words.AgendaLines(suggestion)}\n";
            if (longer.Length > PlanForm.MaxAgendaLength)
                break;
            agenda = longer;
        }

        return agenda.TrimEnd();
    }
}
