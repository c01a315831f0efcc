using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What everybody in the channel is told of a plan, in each of the community's languages. Its first line is like that of no other post of the chat.</summary>
public sealed class Announcements(Texts texts, PlanWords words, PlanSetting setting)
{
    /// <param name="number">Which announcement is wanted.</param>
    /// <returns>Null where a later one is wanted, where the chat has begun, or where what is called off was never announced.</returns>
    public MessageToSend? Of(Chat chat, int number) => chat switch
    {
        Chat.Scheduled planned when planned.Announced.Wanted == number => Plan(planned),
        Chat.Cancelled { Announced.LastId: not null } over when over.Announced.Wanted == number => new MessageToSend(InEach(over.Plan, language => CalledOff(over, language))),
        _ => null,
    };

    private MessageToSend Plan(Chat.Scheduled planned)
    {
        var content = InEach(planned.Plan, language => string.Join('\n', Lines(planned, language)));
        return planned.IsConfirmed || planned.Plan.Hosts is not [var host, ..]
            ? new MessageToSend(content)
            : new MessageToSend(content, MentionUsers: [host.UserId]) { Buttons = [PlanButtons.Host(planned.Plan.Id, texts.Say(setting.LanguagesOf(planned.Plan)[0], "plan.button.host"))] };
    }

    private IEnumerable<string> Lines(Chat.Scheduled planned, Language language)
    {
        var (plan, agenda) = (planned.Plan, planned.Plan.Agenda);
        var topics = texts.Say(language, "post.announcement.topics", ("n", agenda.Topics.Length));
        yield return texts.Say(language, planned.Announced is { LastId: null } or { Wanted: 1 } ? "post.announcement" : "post.announcement.changed", ("title", PlanWords.Title(plan)));
        yield return planned.StartsAt is { } at
            ? texts.Say(language, "post.announcement.when", ("when", words.Hour(language, at, plan.GuildId, setting.Cities(plan, at, language))))
            : texts.Say(language, "post.announcement.by-hand");
        yield return texts.Say(language, "post.announcement.hosts", ("hosts", words.Hosts(language, plan)), ("topics", topics));
        if (PlanWords.Guests(plan) is { Length: > 0 } guests)
            yield return texts.Say(language, "post.announcement.guests", ("guests", guests));
        if (agenda.Link is { } link)
            yield return texts.Say(language, "post.opening.link", ("link", link.OriginalString));
        if (setting.HashtagOf(plan.ChannelId) is { Length: > 0 } hashtag)
            yield return texts.Say(language, "post.announcement.hashtag", ("hashtag", hashtag));
        if (setting.JointWith(plan.ChannelId, planned.StartsAt) is { Length: > 0 } other)
            yield return texts.Say(language, "post.announcement.joint", ("hashtag", other));
        if (planned.IsConfirmed)
            yield return texts.Say(language, "post.announcement.confirmed");
        else if (plan.Hosts is [var host, ..])
            yield return texts.Say(language, "post.announcement.ask", ("host", $"<@{host.UserId}>"));
    }

    private string CalledOff(Chat.Cancelled over, Language language)
    {
        var title = texts.Say(language, "post.announcement.off", ("title", PlanWords.Title(over.Plan)));
        return over.StartsAt is { } at ? $"{title}\n{texts.Say(language, "post.announcement.off.when", ("when", words.Hour(language, at, over.Plan.GuildId)))}" : title;
    }

    /// <summary>One below the other; the main one alone where they are too long for a message.</summary>
    private string InEach(ChatPlan plan, Func<Language, string> told)
    {
        string[] versions = [.. setting.LanguagesOf(plan).Select(told)];
        var all = string.Join("\n\n", versions);
        return all.Length <= MessageToSend.MaxContent ? all : versions[0];
    }
}
