using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Planning;
using HcsmChatBot.Rights;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>What everybody reads first: welcome, rules, what is kept, the guests; in each of the chat's languages.</summary>
internal sealed class Opening(Texts texts, Keeping keeping)
{
    public MessageToSend Of(Chat chat, IReadOnlyList<Language> languages)
    {
        var plan = chat.Plan;
        var welcome = texts.Say(languages[0], plan.IsRehearsal ? "post.opening.title.rehearsal" : "post.opening.title", ("title", PlanWords.Title(plan)))
            + "\n" + string.Join("\n\n", languages.Select(language => Words(chat, language)));
        var more = string.Concat(More(plan.Agenda, languages[0]).Select(line => "\n" + line));
        return welcome.Length + more.Length <= MessageToSend.MaxContent
            ? new MessageToSend(welcome + more)
            : new MessageToSend(welcome, EmbedDescription: more.TrimStart());
    }

    private string Words(Chat chat, Language language)
    {
        var pace = chat.Plan.Pace is { } rhythm && !chat.SoFar!.IsUnplanned
            ? texts.Say(language, "post.opening.pace", ("first", Timestamps.Clock(chat.SoFar.OpenedAt + rhythm.Introductions)))
            : texts.Say(language, "post.opening.manual");
        var kept = chat.Plan.IsRehearsal
            ? texts.Say(language, "post.opening.rehearsal")
            : texts.Say(language, "post.opening.privacy", ("kept", keeping.HowLong(language)));
        return $"{texts.Say(language, "post.opening", ("pace", pace))}\n{kept}";
    }

    /// <summary>What is the same in every language is said once.</summary>
    private IEnumerable<string> More(Agenda agenda, Language language)
    {
        if (agenda.Guests is { IsEmpty: false } guests)
            yield return texts.Say(language, "post.opening.guests", ("n", guests.Length), ("guests", string.Join("; ", guests.Select(guest => ShownText.Of(guest, guest.Length)))));
        if (agenda.Link is { } link)
            yield return texts.Say(language, "post.opening.link", ("link", link.OriginalString));
    }
}
