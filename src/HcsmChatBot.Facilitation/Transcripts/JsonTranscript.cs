using System.Text.Json;

namespace HcsmChatBot.Facilitation.Transcripts;

/// <summary>
/// A transcript for programs. Fields may be added; those here keep their name and meaning:
/// <code>
/// { "chat":   { "id", "title", "channel", "guildId", "host", "openedAt", "endedAt", "link" },
///   "counts": { "topics", "people", "messages" },
///   "coverage": { "gaps": [ gap… ], "comparison": { "at", "inDiscord", "inArchive", "fetched", "missing": [ id… ], "unread": [ id… ] } },
///   "introductions": [ message… ],
///   "topics": [ { "label", "section", "prompt", "translation": { "language", "prompt" }, "link", "postedAt", "messageId", "threadId", "answers": [ message… ] } ] }
/// message:  { "id", "author": { "id", "name" }, "at", "standing", "editedAt", "text", "filedBecause", "replyTo", "replyLink",
///             "attachments": [ name… ], "embeds": [ embed… ], "reactions": [ reaction… ], "replies": [ message… ] }
/// replyLink: { "answers", "because", "probability", "shown" }
/// embed:    { "title", "url", "description", "author" }
/// reaction: { "emoji", "count", "by": [ { "id", "name" } ] }
/// gap:      { "from", "to", "placeId", "unread" }
/// </code>
/// A gap is a time of which not everything can be known, in a channel or thread or, without "placeId", in all of the chat. Where "unread" is null the bot was
/// away: what was still there afterwards is here, what was deleted before that and earlier wordings are not. Else the place could not be read: unreachable,
/// refused, hidden or gone. "to" is null while it goes on. "comparison" is what came out when the chat was last compared with Discord, null before:
/// "inDiscord" messages were there, "inArchive" of them are known here, of which "fetched" were not before; "missing" could not be had, and "unread" could
/// not be compared ("0": threads that could not even be listed).
/// "standing" is kept; deleted, for a message that was taken back and holds a place for what was said in reply; or withheld, where its author chose
/// not to be in the archive. Of the last two the author's "id" and "name" are null and all they contained is empty. "counts" leaves deleted messages
/// out, and of "people" those who are withheld. A reaction's "by" may name fewer than "count", for the same reason. An embed's "url" is as it came:
/// check its scheme before you link it.
/// "replyTo" is an explicit reply's alone. A "replyLink" says which message or prompt a message answers ("answers" is null where it starts something of its own)
/// and how that is known: "because" is person (a moderator said so), reply, thread (the first words in a thread that grew out of a message) or label, all of
/// which are certain, or a guess: mention (it names somebody) or inferred (from words, people and time), with the "probability", 0 to 1, that it is right.
/// "shown" is true where the readable formats tell it; "replies" hold what stands beneath a message there, guesses that are shown included. "replyLink" is null
/// where nothing was sure enough: the message then stands under the prompt of its topic. Guesses are made anew each time and may change with the bot's version.
/// Ids are strings of digits (they exceed what JSON's numbers hold exactly), instants are ISO 8601 in UTC, what is unknown is null.
/// "filedBecause" is person (a moderator or host said so), thread, reply, label, openTopic or introductions. Texts are exact, Discord's marks included; only half of a surrogate pair,
/// which no interoperable JSON can carry (https://www.rfc-editor.org/rfc/rfc8259#section-8.2), becomes U+FFFD.
/// </summary>
public static class JsonTranscript
{
    /// <summary>Writes UTF-8 and leaves the stream open.</summary>
    public static void Write(Transcript transcript, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        new JsonPass(transcript, json).Write();
    }
}
