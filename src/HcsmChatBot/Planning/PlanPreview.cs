using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Facilitation.Planning;
using HcsmChatBot.Facilitation.Schedules;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Planning;

/// <summary>
/// A plan as it would be published, seen by the person who plans it alone: when each question comes and how it will look, what was found about it, and what
/// the bot is not allowed to do. What does not fit into a message is counted and left out.
/// </summary>
public sealed class PlanPreview(Texts texts, PlanWords words, PlanSetting setting, FindingWords findings, PlanAllowances allowances)
{
    /// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
    private const int MaxEmbed = 4096;

    /// <param name="held">What the bot may do in the channel; null where Discord did not say.</param>
    public MessageToSend Of(Proposal proposal, Language language, UInt128? held)
    {
        var plan = proposal.Plan!;
        string[] notes =
        [
            .. proposal.Jump == ClockJump.None ? [] : new[] { words.Jump(language, proposal.Jump, proposal.StartsAt!.Value, (plan.GuildId, plan.ChannelId)) },
            .. findings.Of(language, AgendaLint.Of(plan.Agenda, setting.Of(plan))),
            .. allowances.Of(plan, proposal.StartsAt, held, language),
        ];
        var head = string.Join('\n', Head(proposal, plan, language));
        return new MessageToSend(notes.Length == 0 ? head : words.AsManyAsFit(language, $"{head}\n\n{texts.Say(language, "plan.preview.notes")}", notes), EmbedDescription: Agenda(proposal, plan, language))
        {
            Buttons =
            [
                PlanButtons.Publish(proposal.Draft, texts.Say(language, "plan.button.publish")),
                PlanButtons.Edit(proposal.Draft.Id, texts.Say(language, "plan.button.edit")),
                PlanButtons.Discard(proposal.Draft.Id, texts.Say(language, "plan.button.discard")),
            ],
        };
    }

    private IEnumerable<string> Head(Proposal proposal, ChatPlan plan, Language language)
    {
        yield return texts.Say(language, proposal.Draft.ChatId is null ? "plan.preview" : "plan.preview.again");
        yield return $"**{PlanWords.Title(plan)}**";
        yield return proposal.StartsAt is { } at ? texts.Say(language, "plan.preview.when", ("when", words.Hour(language, at, plan.GuildId, setting.Cities(plan, at, language)))) : texts.Say(language, "plan.preview.by-hand");
        yield return texts.Say(language, "plan.preview.hosts", ("hosts", words.Hosts(language, plan)));
        if (PlanWords.Guests(plan) is { Length: > 0 } guests)
            yield return texts.Say(language, "post.announcement.guests", ("guests", guests));
        if (setting.JointWith(plan.ChannelId, proposal.StartsAt) is { Length: > 0 } other)
            yield return texts.Say(language, "post.announcement.joint", ("hashtag", other));
        var topics = texts.Say(language, "post.announcement.topics", ("n", plan.Agenda.Topics.Length));
        yield return plan.Pace is { } pace
            ? texts.Say(language, "plan.preview.length", ("topics", topics), ("minutes", (int)Math.Ceiling((pace.Introductions + (pace.Topic * plan.Agenda.Topics.Length) + pace.Closing).TotalMinutes)))
            : texts.Say(language, "plan.preview.length.manual", ("topics", topics));
    }

    /// <summary>Each part of the hour with its time, and each question as it will be asked.</summary>
    private string Agenda(Proposal proposal, ChatPlan plan, Language language)
    {
        var shown = new List<string>();
        var length = 0;
        var parts = Parts(proposal, plan, language).ToArray();
        foreach (var part in parts)
        {
            var more = texts.Say(language, "plan.preview.more", ("n", parts.Length - shown.Count));
            if (length + part.Length + 2 + more.Length > MaxEmbed)
                return string.Join("\n\n", shown.Append(more));
            shown.Add(part);
            length += part.Length + 2;
        }

        return string.Join("\n\n", shown);
    }

    private IEnumerable<string> Parts(Proposal proposal, ChatPlan plan, Language language)
    {
        var shared = setting.LanguagesOf(plan)[0];
        var into = TimeSpan.Zero;
        if (plan.Pace is { } pace)
        {
            yield return Time(proposal, into, pace.Introductions, language) + texts.Say(language, "plan.preview.introductions");
            into = pace.Introductions;
        }

        foreach (var topic in plan.Agenda.Topics)
        {
            var asked = PromptWords.Of(texts, shared, topic);
            yield return plan.Pace is { } rhythm ? $"{Time(proposal, into, rhythm.Topic, language).TrimEnd()}\n{asked}" : asked;
            into += plan.Pace?.Topic ?? TimeSpan.Zero;
        }

        if (plan.Pace is { } last)
            yield return Time(proposal, into, last.Closing, language) + texts.Say(language, "plan.preview.closing");
    }

    /// <summary>"13:05 (10 min) ", or how far into the chat where it has no hour yet.</summary>
    private string Time(Proposal proposal, TimeSpan into, TimeSpan lasts, Language language) =>
        texts.Say(language, "plan.preview.time", ("clock", proposal.StartsAt is { } at ? Timestamps.Clock(at + into) : $"+{(int)into.TotalMinutes} min"), ("minutes", (int)lasts.TotalMinutes)) + " ";
}
