using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>What everybody in the channel is told of a plan, in the community's language. Its first line is like that of no other post of the chat.</summary>
public sealed class Announcements(Texts texts, ChatOptions options)
{
    private readonly PlanWords words = new(texts, options);

    /// <param name="number">Which announcement is wanted.</param>
    /// <returns>Null where a later one is wanted, where the chat has begun, or where what is called off was never announced.</returns>
    public MessageToSend? Of(Chat chat, int number) => chat switch
    {
        Chat.Scheduled planned when planned.Announced.Wanted == number => Plan(planned),
        Chat.Cancelled { Announced.LastId: not null } over when over.Announced.Wanted == number => CalledOff(over),
        _ => null,
    };

    private MessageToSend Plan(Chat.Scheduled planned)
    {
        var (plan, agenda) = (planned.Plan, planned.Plan.Agenda);
        List<string> lines =
        [
            Say(planned.Announced is { LastId: null } or { Wanted: 1 } ? "post.announcement" : "post.announcement.changed", ("title", PlanWords.Title(plan))),
            planned.StartsAt is { } at ? Say("post.announcement.when", ("when", words.Hour(options.Language, at))) : Say("post.announcement.by-hand"),
            Say("post.announcement.hosts", ("hosts", words.Hosts(options.Language, plan)), ("topics", Say("post.announcement.topics", ("n", agenda.Topics.Length)))),
        ];
        if (agenda.Link is { } link)
            lines.Add(Say("post.opening.link", ("link", link.OriginalString)));
        if (planned.IsConfirmed)
            lines.Add(Say("post.announcement.confirmed"));
        if (planned.IsConfirmed || plan.Hosts is not [var host, ..])
            return new MessageToSend(string.Join('\n', lines));

        lines.Add(Say("post.announcement.ask", ("host", $"<@{host.UserId}>")));
        return new MessageToSend(string.Join('\n', lines), MentionUsers: [host.UserId]) { Buttons = [PlanButtons.Host(plan.Id, Say("plan.button.host"))] };
    }

    private MessageToSend CalledOff(Chat.Cancelled over)
    {
        var title = Say("post.announcement.off", ("title", PlanWords.Title(over.Plan)));
        return new MessageToSend(over.StartsAt is { } at ? $"{title}\n{Say("post.announcement.off.when", ("when", words.Hour(options.Language, at)))}" : title);
    }

    private string Say(string key, params ReadOnlySpan<(string, object?)> values) => texts.Say(options.Language, key, values);
}
