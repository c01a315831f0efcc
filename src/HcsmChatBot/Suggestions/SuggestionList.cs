using HcsmChatBot.Chats;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Suggestions;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Suggestions;

/// <summary>The suggestions of a guild as those who moderate see them, a page at a time, with a row of buttons for each.</summary>
public sealed class SuggestionList(SuggestionBook book, LiveChats chats, Texts texts)
{
    /// <summary>Beneath their rows is one more, and a message has five; four of the longest also fit into one embed.</summary>
    private const int ToAPage = 4;

    /// <summary>https://docs.discord.com/developers/components/reference#button</summary>
    private const int LongestLabel = 80;

    /// <param name="shown">Those that wait, or those that were accepted.</param>
    /// <param name="page">From 1; what is out of range is the nearest that there is.</param>
    /// <param name="first">What is said above it.</param>
    public MessageToSend Page(Language language, ulong guildId, SuggestionStanding shown, int page = 1, string? first = null)
    {
        var all = shown == SuggestionStanding.Accepted ? book.Accepted(guildId) : book.Waiting(guildId);
        var last = Math.Max(1, (all.Count + ToAPage - 1) / ToAPage);
        var number = Math.Clamp(page, 1, last);
        Suggestion[] here = [.. all.Skip((number - 1) * ToAPage).Take(ToAPage)];
        var head = texts.Say(language, $"suggestions.{shown}", ("n", all.Count), ("page", number), ("pages", last));
        var lines = here.Select((suggestion, index) => Line(language, suggestion, index + 1));
        return new MessageToSend(first is null ? head : $"{first}\n\n{head}", EmbedDescription: here is [] ? null : string.Join("\n\n", lines))
        {
            Buttons = [.. here.SelectMany((suggestion, index) => ButtonsFor(language, suggestion, index + 1)), .. Turning(language, guildId, (shown, number, last))],
        };
    }

    private string Line(Language language, Suggestion suggestion, int number)
    {
        var from = suggestion.Name is { } name ? texts.Say(language, "suggestions.from", ("name", ShownText.OfName(name))) : texts.Say(language, "suggestions.from.nobody");
        var link = suggestion.Link is { } address ? $"\n<{address.OriginalString}>" : "";
        return $"**{number}.** {suggestion.Question.ReplaceLineEndings(" ")}{link}\n{from}";
    }

    private IEnumerable<Button> ButtonsFor(Language language, Suggestion suggestion, int number)
    {
        var edit = SuggestionButtons.Of(SuggestionButtons.Edit, suggestion, Say("edit"));
        Button[] row = suggestion.Standing == SuggestionStanding.Waiting
            ?
            [
                SuggestionButtons.Of(SuggestionButtons.Accept, suggestion, Say("accept"), ButtonStyle.Success), edit,
                SuggestionButtons.Of(SuggestionButtons.Decline, suggestion, Say("decline"), ButtonStyle.Danger),
            ]
            : [.. AskNow(language, suggestion, number), edit, SuggestionButtons.Of(SuggestionButtons.Remove, suggestion, Say("remove"), ButtonStyle.Danger)];
        return [row[0] with { StartsRow = true }, .. row[1..]];

        string Say(string what) => texts.Say(language, $"suggestions.button.{what}", ("number", number));
    }

    /// <summary>Nothing where no chat is open.</summary>
    private IEnumerable<Button> AskNow(Language language, Suggestion suggestion, int number) =>
        from chat in OpenChats(suggestion.GuildId).Take(1)
        let label = texts.Say(language, "suggestions.button.ask", ("number", number), ("channel", chat.Plan.ChannelName))
        select new Button(Asked.CustomId(SuggestionButtons.Ask, suggestion.Id, chat.Plan.Id), ShownText.Cut(label, LongestLabel), ButtonStyle.Primary);

    private IEnumerable<Button> Turning(Language language, ulong guildId, (SuggestionStanding Shown, int Page, int Last) at)
    {
        var other = at.Shown == SuggestionStanding.Accepted ? SuggestionStanding.Waiting : SuggestionStanding.Accepted;
        var count = other == SuggestionStanding.Accepted ? book.Accepted(guildId).Count : book.Waiting(guildId).Count;
        if (at.Last > 1)
        {
            yield return SuggestionButtons.To(at.Shown, at.Page - 1, texts.Say(language, "guide.back")) with { Disabled = at.Page == 1, StartsRow = true };
            yield return SuggestionButtons.To(at.Shown, at.Page + 1, texts.Say(language, "guide.next")) with { Disabled = at.Page == at.Last };
        }

        yield return SuggestionButtons.To(other, 1, texts.Say(language, $"suggestions.button.{other}", ("n", count))) with { StartsRow = at.Last == 1 };
    }

    /// <summary>Where a topic can be asked now, the chat that opened last first. A rehearsal is none.</summary>
    private IEnumerable<Chat.Open> OpenChats(ulong guildId) => chats.All.Select(live => live.Current).OfType<Chat.Open>()
        .Where(chat => chat.Plan.GuildId == guildId && !chat.Plan.IsRehearsal)
        .OrderByDescending(chat => chat.Proceedings.OpenedAt);
}
