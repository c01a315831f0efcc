namespace HcsmChatBot.Facilitation.Conversations.Guessing;

/// <summary>What the form of an utterance says about its place in a conversation, in English and French.</summary>
[Flags]
internal enum Cues
{
    None = 0,

    /// <summary>A question mark anywhere.</summary>
    Question = 1 << 0,

    /// <summary>A question mark at the end.</summary>
    EndsAsQuestion = 1 << 1,

    /// <summary>Begins with how, what, can, comment, pourquoi, est-ce…</summary>
    QuestionWord = 1 << 2,
    Greeting = 1 << 3,
    Thanks = 1 << 4,
    Yes = 1 << 5,
    No = 1 << 6,
    Link = 1 << 7,

    /// <summary>Begins with ! or another sign that calls a bot.</summary>
    Command = 1 << 8,

    /// <summary>Begins with and, but, or, so, mais, donc…: goes on.</summary>
    Continuation = 1 << 9,
    SecondPerson = 1 << 10,
    FirstPerson = 1 << 11,

    /// <summary>That, it, this, ça, cela: points to what was said.</summary>
    Pointing = 1 << 12,
    Laugh = 1 << 13,
    Exclamation = 1 << 14,

    /// <summary>Breaks off: … or ... or a comma at the end.</summary>
    Unfinished = 1 << 15,
    FullStop = 1 << 16,

    /// <summary>A vote, a hand: +1, o/, "me".</summary>
    Hand = 1 << 17,

    /// <summary>Asks everybody: anyone, everyone, somebody, quelqu'un.</summary>
    ToEverybody = 1 << 18,

    /// <summary>Advice: try, use, should, install, essayez.</summary>
    Advice = 1 << 19,

    /// <summary>Trouble: error, problem, cannot, does not.</summary>
    Trouble = 1 << 20,

    /// <summary>Told what one does: /me in IRC, italics in Discord.</summary>
    Action = 1 << 21,

    /// <summary>Corrects a word of before: begins or ends with *.</summary>
    Correction = 1 << 22,

    /// <summary>Takes note: cool, great, nice, agreed, parfait, génial.</summary>
    Acknowledgement = 1 << 23,

    /// <summary>Sorry, no problem, désolé.</summary>
    Courtesy = 1 << 24,
}
