using System.Globalization;
using HcsmChatBot.Connection;
using HcsmChatBot.Discord.Models;
using HcsmChatBot.Facilitation.Conversations;
using HcsmChatBot.Facilitation.Participants;
using HcsmChatBot.Facilitation.Transcripts;
using HcsmChatBot.Settings;
using HcsmChatBot.Wording;

namespace HcsmChatBot.Corrections;

/// <summary>What a message may answer, as a menu: its topic's question, nothing, and what was said before it in its place or the channel, the newest first.</summary>
public sealed class AnswerMenu(Texts texts, GuildOptions options)
{
    /// <summary>https://docs.discord.com/developers/components/reference#string-select</summary>
    private const int MostOptions = 25;

    internal const int LongestOption = 100;
    private const string Again = "again";
    private const string Nothing = "nothing";

    /// <param name="talk">Up to the message, which is its last.</param>
    public SelectMenu Of(ChatRecord talk, Language language)
    {
        var message = talk.Messages[^1];
        var present = ReplyLinks.Of(talk)[message.Id];
        List<(string Value, string Label)> offered = [];
        if (message.SaidToAnswer is not null)
            offered.Add((Again, texts.Say(language, "relink.again")));
        offered.Add((Nothing, texts.Say(language, "relink.nothing")));
        offered.AddRange(PromptsFor(message, present, talk).Select(prompt => (Id(prompt.MessageId), Label(prompt, talk, language))));
        var before = MessagesFor(message, present, talk, MostOptions - offered.Count);
        var names = talk.Messages.Where(said => said.AuthorId != 0).GroupBy(said => said.AuthorId).ToDictionary(person => person.Key, person => person.Last().AuthorName);
        offered.AddRange(before.Select(said => (Id(said.Id), Label(said, new OptionText(texts, language, names), talk.GuildId))));
        return new SelectMenu(
            Asked.CustomId(CorrectionButtons.Relink, talk.Id, message.Id), [.. offered.Select(option => Option(option, present, language))])
        {
            Placeholder = texts.Say(language, "relink.choose"),
        };
    }

    /// <param name="said">Null where the bot is to decide again.</param>
    /// <returns>False where that is nothing the message can answer, or not any more.</returns>
    public static bool TryRead(string chosen, ChatRecord talk, out SaidLink? said)
    {
        var isId = ulong.TryParse(chosen, out var id);
        said = chosen == Again ? null : new SaidLink(isId ? id : null);
        return chosen is Again or Nothing || (isId && id < talk.Messages[^1].Id
            && (talk.Messages.Any(message => message.Id == id && message.Standing != MessageStanding.Deleted) || talk.Prompts.Any(prompt => prompt.MessageId == id)));
    }

    /// <summary>Its topic's, and another that it answers now.</summary>
    private static IEnumerable<PostedPrompt> PromptsFor(ArchivedMessage message, ReplyLink present, ChatRecord talk)
    {
        var before = talk.Prompts.Where(prompt => prompt.MessageId < message.Id).ToArray();
        var own = before.LastOrDefault(prompt => prompt.Label == message.Filing.Topic && !prompt.IsWithdrawn);
        return before.Where(prompt => prompt == own || (present.IsShown && prompt.MessageId == present.AnswersId)).Reverse();
    }

    /// <summary>What it answers now is among them however long ago it was said.</summary>
    private static ArchivedMessage[] MessagesFor(ArchivedMessage message, ReplyLink present, ChatRecord talk, int most)
    {
        var before = talk.Messages.Where(said => said.Id < message.Id).Reverse().ToArray();
        var answered = before.FirstOrDefault(said => present.IsShown && said.Id == present.AnswersId && said.Standing != MessageStanding.Deleted);
        var nearest = before.Where(said => said.Standing == MessageStanding.Kept && (said.ChannelId == message.ChannelId || said.ChannelId == talk.ChannelId)).Take(most).ToArray();
        return answered is null || nearest.Contains(answered) ? nearest : [.. nearest.Take(most - 1), answered];
    }

    /// <summary>A guess is named but not chosen at first: what is chosen already cannot be chosen, and so not be confirmed.</summary>
    private SelectOption Option((string Value, string Label) option, ReplyLink present, Language language)
    {
        var isPresent = present.IsShown && option.Value == (present.AnswersId is { } id ? Id(id) : Nothing);
        var why = present switch
        {
            { Because: LinkedBecause.Person } => "relink.because.person",
            { IsGuess: true } => "relink.because.guess",
            _ => "relink.because.certain",
        };
        return new SelectOption(option.Label, option.Value, isPresent ? texts.Say(language, why) : null, isPresent && !present.IsGuess);
    }

    private string Label(PostedPrompt prompt, ChatRecord talk, Language language) => ShownText.Cut(
        texts.Say(language, prompt.Label.IsClosingThoughts ? "relink.prompt.closing" : "relink.prompt", ("time", Clock(prompt.At, language, talk.GuildId)), ("label", prompt.Label), ("text", ShownText.Plain(talk.Agenda.Find(prompt.Label)?.Prompt ?? "", LongestOption))),
        LongestOption);

    private string Label(ArchivedMessage said, OptionText words, ulong guildId) => ShownText.Cut(words.Of(said, Clock(said.At, words.Language, guildId)), LongestOption);

    /// <summary>By the guild's clock: a menu shows no instants by the reader's.</summary>
    private string Clock(DateTimeOffset at, Language language, ulong guildId) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneData.Find(options.Of(guildId).TimeZone) ?? TimeZoneInfo.Utc).ToString(texts.Plain(language, "plan.clock"), CultureInfo.InvariantCulture);

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
