using HcsmChatBot.Facilitation.Conversations.Guessing;

namespace HcsmChatBot.Facilitation.Conversations;

/// <summary>
/// Says of each message, as it comes, which earlier one it answers. It looks only back, and the same messages in the same order get the same links. What
/// people made plain decides first (a moderator's word, an explicit reply, a thread, a label, a mention), then a learned guess.
/// </summary>
public sealed class ConversationThreader
{
    /// <summary>Less sure than this, a guess is none, and the message is left under the prompt.</summary>
    private const float Unsure = 0.2f;

    /// <summary>Channels and threads in which talk is remembered; the one that was silent for longest goes.</summary>
    private const int MostPlaces = 64;

    private readonly Dictionary<ulong, Place> places = [];
    private readonly LinkModel model;
    private readonly Guesser guesser;

    public ConversationThreader()
        : this(LinkModel.Shipped)
    {
    }

    internal ConversationThreader(LinkModel model) => (this.model, guesser) = (model, new Guesser(model));

    /// <param name="said">Prompts too, in the order in which they were said.</param>
    public ReplyLink Read(in Utterance said)
    {
        var place = PlaceOf(said.PlaceId);
        var heard = place.Hear(said);
        var link = CertainLink(said, place) ?? Guess(said, place, heard);
        place.Settle(heard, link.AnswersId is { } answered ? place.Find(answered) : null);
        if (said.IsPrompt && !places.ContainsKey(said.Id))
            HearInItsThread(said);
        return link;
    }

    private static ReplyLink? CertainLink(in Utterance said, Place place) => said switch
    {
        { Said: { } person } => new ReplyLink(said.Id, person.AnswersId, LinkedBecause.Person),
        { ReplyTo: { } replyTo } => new ReplyLink(said.Id, replyTo, LinkedBecause.Reply),
        { IsPrompt: true } => new ReplyLink(said.Id, null, LinkedBecause.Prompt),
        _ when place.IsFirstAnswer => new ReplyLink(said.Id, place.Starter, LinkedBecause.Thread),
        { LabelledPrompt: { } prompt } => new ReplyLink(said.Id, prompt, LinkedBecause.Label),
        _ => null,
    };

    private ReplyLink Guess(in Utterance said, Place place, Heard heard)
    {
        var named = heard.NamedCount == 1 && heard.Named[0] != heard.Speaker ? heard.Named[0] : null;
        var guess = guesser.Choose(place, heard, heard.HasMention ? named : null);
        if (guess.Probability < Unsure && place.CurrentPrompt is { } prompt && prompt.Id != said.Id)
            return new ReplyLink(said.Id, prompt.Id, LinkedBecause.Prompt, guess.Probability);
        // In a thread nothing starts out of nowhere.
        var answered = guess.Answered?.Id ?? (place.Starter == said.Id ? null : place.Starter);
        var because = named is not null && guess.Answered?.Speaker == named ? LinkedBecause.Mention : LinkedBecause.Inferred;
        return new ReplyLink(said.Id, answered, because, guess.Probability);
    }

    /// <summary>The thread that grows out of a prompt begins with it.</summary>
    private void HearInItsThread(in Utterance prompt)
    {
        var thread = PlaceOf(prompt.Id);
        thread.Settle(thread.Hear(prompt), null);
    }

    private Place PlaceOf(ulong id) => places.TryGetValue(id, out var known) ? known : NewPlace(id);

    private Place NewPlace(ulong id)
    {
        if (places.Count == MostPlaces)
            places.Remove(places.MinBy(place => place.Value.LastHeard).Key);
        var isThread = places.Values.Any(place => place.Find(id) is not null);
        return places[id] = new Place(model.Lexicon) { Starter = isThread ? id : null };
    }
}
