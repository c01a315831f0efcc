using System.Collections.Frozen;

namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>Words that are cues, without accents and apostrophes, in English and French.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<uint, Cues> Anywhere = Table(
        (Cues.Greeting, "hi hello hey heya hiya howdy morning afternoon evening bonjour bonsoir salut allo coucou welcome bienvenue"),
        (Cues.Thanks, "thanks thank thx ty tx tnx thankyou cheers merci mercis appreciated"),
        (Cues.SecondPerson, "you your yours youre ur u yourself vous votre vos tu ton tes toi ta"),
        (Cues.FirstPerson, "i im ive my mine me id ill je jai mon ma mes moi nous we our"),
        (Cues.Pointing, "that thats it its this those these there ca cela ceci cest"),
        (Cues.Laugh, "lol haha hehe heh rofl lmao hah hahaha mdr ptdr"),
        (Cues.ToEverybody, "anyone anybody everyone everybody someone somebody all folks guys quelquun tous toutes personne"),
        (Cues.Advice, "try use should install check look see read need run type click essayez essaie utilisez voyez regardez devrait faut"),
        (Cues.Acknowledgement, """
            cool great nice good fine excellent perfect super awesome lovely sweet agreed agree indeed interesting true gotcha understood
            parfait genial chouette bravo entendu compris interessant bien vrai
            """),
        (Cues.Courtesy, "sorry np problem pardon desole desolee oops whoops excuse bye goodbye aurevoir congrats congratulations felicitations"),
        (Cues.Trouble, "error errors problem problems issue cant cannot doesnt didnt wont fails failed broken trouble stuck probleme erreur"));

    private static readonly FrozenDictionary<uint, Cues> AtTheBeginning = Table(
        (Cues.QuestionWord, """
            how what why when where which who whose is are am was do does did can could would will should has have any anyone anybody
            comment pourquoi quand ou quel quelle quels quelles qui que quoi est estce peut peux pouvez combien avez as
            """),
        (Cues.Yes, "yes yeah yep yup ya yea ok okay sure right correct exactly indeed agreed true oui ouais daccord exact absolument tout k aye"),
        (Cues.No, "no nope nah not never non nan pas jamais nay"),
        (Cues.Continuation, "and but or so because then also plus which though et mais donc car puis alors aussi parce sinon"),
        (Cues.Hand, "me moi here present o ici"));

    /// <param name="word">As <see cref="Words"/> hashes it.</param>
    internal static Cues Of(uint word, bool isFirst) =>
        Anywhere.GetValueOrDefault(word) | (isFirst ? AtTheBeginning.GetValueOrDefault(word) : Cues.None);

    private static FrozenDictionary<uint, Cues> Table(params (Cues Cue, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: Words.Hash(word), row.Cue)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(entries => entries.Key, entries => entries.Aggregate(Cues.None, (all, entry) => all | entry.Cue));
}
