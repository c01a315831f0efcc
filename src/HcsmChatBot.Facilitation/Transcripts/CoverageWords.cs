namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>What a transcript says of what it can and cannot tell.</summary>
public sealed record CoverageWords
{
    /// <summary>{0} and {1} are times of day.</summary>
    public required string Between { get; init; }

    /// <summary>{0} is a time of day: it lasted less than a minute.</summary>
    public required string Around { get; init; }

    /// <summary>{0} is a time of day: it still goes on.</summary>
    public required string Since { get; init; }

    /// <summary>{0} says when.</summary>
    public required string Away { get; init; }

    /// <summary>{0} says when, {1} where.</summary>
    public required string Unseen { get; init; }
    public required string AwayMeans { get; init; }

    /// <summary>{0} says when, {1} where, {2} why.</summary>
    public required string Unread { get; init; }
    public required string UnreadMeans { get; init; }
    public required (string Unreachable, string Refused, string Hidden, string Gone) UnreadBecause { get; init; }

    /// <summary>{0} is a time of day, {1} a number of messages.</summary>
    public required string Whole { get; init; }

    /// <summary>{0} is a time of day, {1} a number of messages, {2} how many of them.</summary>
    public required string NotWhole { get; init; }
    public required CountedNoun Fetched { get; init; }

    /// <summary>{0} names places.</summary>
    public required string NotCompared { get; init; }
    public required string Channel { get; init; }
    public required string Thread { get; init; }
    public required string Threads { get; init; }

    /// <summary>{0} is a topic's label.</summary>
    public required string ThreadOf { get; init; }

    public static CoverageWords English { get; } = new()
    {
        Between = "Between {0} and {1}",
        Around = "Around {0}",
        Since = "From {0} on",
        Away = "{0} the bot was not connected.",
        Unseen = "{0} the bot could not see {1}.",
        AwayMeans = "What was still there afterwards was fetched; messages deleted before that, and the earlier wording of those that were edited, cannot be known.",
        Unread = "{0} the bot could not read {1} ({2}).",
        UnreadMeans = "What was said there then may be missing.",
        UnreadBecause = ("Discord gave no answer", "the bot was not allowed to", "its history was hidden from the bot", "it was deleted"),
        Whole = "Compared with Discord at {0}: nothing is missing ({1}).",
        NotWhole = "Compared with Discord at {0}: Discord shows {1}, {2} of them are known here.",
        Fetched = new("{0} message was not here before that and was fetched.", "{0} messages were not here before that and were fetched."),
        NotCompared = "This could not be compared: {0}.",
        Channel = "the channel",
        Thread = "a thread",
        Threads = "the threads that people opened",
        ThreadOf = "the thread of {0}",
    };

    public static CoverageWords French { get; } = new()
    {
        Between = "Entre {0} et {1}",
        Around = "Vers {0}",
        Since = "À partir de {0}",
        Away = "{0}, le robot n’était pas connecté.",
        Unseen = "{0}, le robot ne pouvait pas voir {1}.",
        AwayMeans = "Ce qui s’y trouvait encore par la suite a été récupéré ; les messages supprimés avant cela et l’ancien texte de ceux qui ont été modifiés ne peuvent pas être connus.",
        Unread = "{0}, le robot n’a pas pu lire {1} ({2}).",
        UnreadMeans = "Il peut manquer ce qui y a été dit à ce moment-là.",
        UnreadBecause = ("Discord n’a pas répondu", "le robot n’y était pas autorisé", "l’historique était caché au robot", "l’endroit a été supprimé"),
        Whole = "Comparée avec Discord à {0} : il ne manque rien ({1}).",
        NotWhole = "Comparée avec Discord à {0} : Discord montre {1}, dont {2} sont connus ici.",
        Fetched = new("{0} message manquait jusque-là et a été récupéré.", "{0} messages manquaient jusque-là et ont été récupérés."),
        NotCompared = "Ceci n’a pas pu être comparé : {0}.",
        Channel = "le salon",
        Thread = "un fil",
        Threads = "les fils ouverts par des personnes",
        ThreadOf = "le fil de {0}",
    };
}
