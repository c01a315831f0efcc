// The page's own words in English. Names come in ready to stand within a sentence (see "isolated" in plain.js).
export const english = {
  title: "Chat rehearsal", speakAs: "Speak as", channels: "Channels", thread: "thread", commands: "Commands", command: "Command", run: "Run",
  directMessages: "Direct messages", transcripts: "Transcripts", live: "live", lost: "connection lost, trying again…", frozen: "clock stands still",

  upcoming: "Coming up", happening: "happening now", nobody: "Nobody is here yet. As soon as the community is there, the page shows it.", people: "People", bots: "Bots", you: "you", roles: "Roles:", noRoles: "none", language: "Language:", director: "Director", openPlaces: "Open the list of channels", closeThread: "Close the thread",
  privateChannel: "private channel", unread: "new", mentions: (count) => (count === 1 ? "1 mention" : `${count} mentions`), mentionsYou: "mentions you",
  secondWindow: "Second window…", openWindow: "Open a second window", openWindowAs: "Open a second window as …", speakAsThem: "Speak as this person",
  languages: "Languages…", settings: "Languages", pageLanguage: "Words of this page", botLanguage: (name) => `Discord of ${name}, in which the bot answers`, theirOwn: "as it is for this person",
  messageActions: "What to do about this message", newMessages: "New messages", beginning: "This is the beginning.", loading: "Reading…",
  newBelow: (count) => (count === 1 ? "1 new message" : `${count} new messages`), toPresent: "To the newest", deletedOf: (name) => `A message of ${name} was deleted.`,
  inReplyTo: "In reply to", answers: (count) => (count === 1 ? "1 message" : `${count} messages`), typing: (name) => `${name} is typing…`, mayNotWrite: "This person may not write here.",
  said: (name, where, text) => `${name} in ${where}: ${text}`, saidMany: (count, name, where) => `${count} new messages, the last by ${name} in ${where}`,

  send: "Send", write: (where) => `Message ${where}`, writeInThread: "Write in this thread", reply: "Reply", replyingTo: (name) => `Replying to ${name}`, cancel: "Cancel",
  attach: "Attach a file", remove: "Remove", removeFile: (name) => `Remove ${name}`, tooLarge: (name, limit) => `${name} is too large: a file may have up to ${limit}.`,
  unreadable: (name) => `${name} could not be read.`,

  onlyYou: "Only you can see this", thinking: "thinking…", edited: "edited", deleted: "a deleted message", bot: "BOT", empty: "Nothing here yet.",
  openThread: "Open the thread", close: "Close", messagesOf: (where) => `Messages in ${where}`, file: "File:", download: (name, size) => `Download ${name}, ${size}`,
  emptyChannel: "Nothing has been said here yet.", invitation: "A moderator starts a chat, the bot brings its questions, and people answer. Your first minute takes you through all of it.", firstSteps: "Begin your first minute",
  edit: "Edit", editText: "Edit your message", save: "Save", delete: "Delete", askDelete: "Delete this message for everyone?", keep: "Keep it",

  apps: "Apps", react: "React", reactWith: (emoji) => `React with ${emoji}`, otherEmoji: "Another emoji", add: "Add",
  reactions: (count) => (count === 1 ? "1 reaction" : `${count} reactions`), addMine: "add mine", removeMine: "remove mine",

  waiting: "waiting for the bot…", noAnswer: "The bot did not answer.", failed: (name) => `The bot did not answer ${name} in time.`,
  choose: "Choose", chooseOne: "Choose one", opensSite: (site) => `opens ${site}`, notALink: "not a web address",
  chooseBetween: (least, most) => (least === most ? `Choose exactly ${most}.` : `Choose ${least} to ${most}.`),
  filesBetween: (least, most) => (least === most ? `Attach exactly ${most}.` : `Attach ${least} to ${most} files.`),
  submit: "Submit", characters: (least, most) => (least > 0 ? `${least} to ${most} characters` : `up to ${most} characters`),

  none: "No commands are registered. Is the bot connected?", noneHere: "No commands can be used here.",
  optional: "optional", yes: "yes", no: "no", unset: "—", usedCommand: (name, command) => `${name} used ${command}`,
  suggestions: "Suggestions", looking: "looking for suggestions…", found: (count) => (count === 1 ? "1 suggestion" : `${count} suggestions`), nothingFound: "no suggestions",
  noSuggestions: "The bot gave no suggestions. You can still write your own text.",

  unreachable: "The sandbox cannot be reached.", refused: (status) => `The sandbox refused this (${status}).`,
  noPermission: "This member may not do that here.", noEmptyMessage: "An empty message cannot be sent.", messageGone: "This message is no longer there.",
  threadArchived: "This thread is archived.", threadLocked: "This thread is locked.", unknownEmoji: "This is not an emoji.", reactionsFull: "This message has as many different reactions as it can have.",
  required: "This field is required.",
};
