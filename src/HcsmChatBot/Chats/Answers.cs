using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Chats;
using HcsmChatBot.Planning;
using HcsmChatBot.Setup;
using HcsmChatBot.Storage;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Chats;

/// <summary>Answers to commands, in the language of the person who asked, seen by nobody else.</summary>
public sealed class Answers(IDiscordRest rest, Texts texts, PlanWords plans, LostWords lost)
{
    /// <param name="guildId">Where it was asked.</param>
    public async Task GiveAsync(string answerTo, ChatAnswer said, ulong guildId, CancellationToken stopping)
    {
        var address = AnswerAddress.Parse(answerTo);
        var buttons = said is ChatAnswer.Planned planned ? plans.Buttons(address.Language, planned.ChatId) : [];
        await GiveAsync(address, new MessageToSend(Words(address.Language, said, guildId)) { Buttons = buttons }, stopping);
    }

    /// <summary>What a message is said to answer, as it stands by now.</summary>
    public async Task GiveAsync(string answerTo, Chat chat, StandingLink? stands, CancellationToken stopping)
    {
        var address = AnswerAddress.Parse(answerTo);
        await GiveAsync(address, new MessageToSend(LinkWords.Of(texts, address.Language, chat, stands)), stopping);
    }

    public async Task GiveAsync(AnswerAddress address, MessageToSend answer, CancellationToken stopping) =>
        await rest.EditOriginalAsync(address.ApplicationId, address.Token, answer, stopping);

    public MessageToSend DiskIsFull(Language language) => new(texts.Say(language, "refused.disk-full"));

    public string Words(Language language, ChatAnswer said, ulong guildId) => said switch
    {
        ChatAnswer.Planned planned => plans.Say(language, planned, guildId),
        ChatAnswer.Confirmed({ } startsAt) => texts.Say(language, "answer.confirmed", ("when", plans.Hour(language, startsAt, guildId))),
        ChatAnswer.Confirmed => texts.Say(language, "answer.confirmed.by-hand"),
        ChatAnswer.CalledOff => texts.Say(language, "answer.called-off"),
        ChatAnswer.Started { RehearsedIn: { } channel } => texts.Say(language, "answer.started.rehearsal", ("channel", $"<#{channel}>")),
        ChatAnswer.Started({ } topics, { } next) when topics > 0 => texts.Say(language, "answer.started", ("n", topics), ("next", Timestamps.Clock(next))),
        ChatAnswer.Started => texts.Say(language, "answer.started.manual"),
        ChatAnswer.WentOn(var label) => texts.Say(language, "answer.went-on", ("label", Step(language, label))),
        ChatAnswer.Extended(var label, { } until) => texts.Say(language, "answer.extended", ("label", Step(language, label)), ("until", Timestamps.Clock(until))),
        ChatAnswer.Extended(var label, _) => texts.Say(language, "answer.extended.paused", ("label", Step(language, label))),
        ChatAnswer.JustDone(var current) => texts.Say(language, "answer.just-done", ("current", Step(language, current))),
        ChatAnswer.Skipped(var label) => texts.Say(language, "answer.skipped", ("label", Step(language, label))),
        ChatAnswer.Paused(var current) => texts.Say(language, "answer.paused", ("current", Step(language, current))),
        ChatAnswer.Resumed(var current, { } until) => texts.Say(language, "answer.resumed", ("current", Step(language, current)), ("until", Timestamps.Clock(until))),
        ChatAnswer.Resumed(var current, _) => texts.Say(language, "answer.resumed.by-hand", ("current", Step(language, current))),
        ChatAnswer.Undone(var what, var label, var current) => texts.Say(language, $"answer.undone.{what}", ("label", Step(language, label)), ("current", Step(language, current))),
        ChatAnswer.Reopened(var current, { } until) => texts.Say(language, "answer.reopened", ("current", Step(language, current)), ("until", Timestamps.Clock(until))),
        ChatAnswer.Reopened(var current, _) => texts.Say(language, "answer.reopened.by-hand", ("current", Step(language, current))),
        ChatAnswer.Reworded(var label) => texts.Say(language, "answer.reworded", ("label", Step(language, label))),
        ChatAnswer.Refiled(var label) => texts.Say(language, "answer.refiled", ("label", Step(language, label))),
        ChatAnswer.Relinked => texts.Say(language, "answer.relinked.gone"),
        ChatAnswer.CohostAdded(var userId) => texts.Say(language, "answer.cohost", ("cohost", $"<@{userId}>")),
        ChatAnswer.Finished => texts.Say(language, "answer.finished"),
        ChatAnswer.Status status => lost.Beneath(Words(language, status), language, guildId),
        ChatAnswer.Refused(var why) => texts.Say(language, $"refused.{why}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Words(Language language, ChatAnswer.Status status)
    {
        var due = status.Due is { } time ? texts.Say(language, "answer.status.due", ("time", Timestamps.Clock(time))) : "";
        var next = status.Next is { } label ? Step(language, label) : texts.Say(language, status.Due is null ? "step.none" : "step.end");
        var words = status.IsOver
            ? texts.Say(language, "answer.status.over")
            : texts.Say(language, "answer.status", ("current", Step(language, status.Current)), ("next", next), ("due", due), ("n", status.Messages));
        if (status.IsPaused)
            words = $"{words}\n{texts.Say(language, "answer.status.paused")}";
        return status.Trouble is { } code ? $"{words}\n{Trouble(language, code)}" : words;
    }

    /// <summary>What Discord refused last, and what a person can do about it.</summary>
    public string Trouble(Language language, int code) => code switch
    {
        ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions =>
            texts.Say(language, "answer.status.trouble.permissions", ("code", code), ("permissions", ChannelPermissions.Names(texts, language))),
        ErrorCodes.ThreadLocked or ErrorCodes.ThreadArchived => texts.Say(language, "answer.status.trouble.locked", ("code", code)),
        ErrorCodes.TooManyActiveThreads => texts.Say(language, "answer.status.trouble.threads", ("code", code)),
        ErrorCodes.UnknownChannel or ErrorCodes.UnknownGuild => texts.Say(language, "answer.status.trouble.gone", ("code", code)),
        _ => texts.Say(language, "answer.status.trouble", ("code", code)),
    };

    private string Step(Language language, TopicLabel label) => StepWords.Of(texts, language, label);
}
