// The page's own words in English. Names come in ready to stand within a sentence (see "isolated" in plain.js).
export const english = {
  title: "Chat rehearsal", speakAs: "Speak as", channels: "Channels", thread: "thread", commands: "Commands", command: "Command", run: "Run",
  directMessages: "Direct messages", transcripts: "Transcripts", live: "live", lost: "connection lost, trying again…", frozen: "clock stands still",

  send: "Send", write: (where) => `Message ${where}`, reply: "Reply", replyingTo: (name) => `Replying to ${name}`, cancel: "Cancel",
  attach: "Attach a file", remove: "Remove", removeFile: (name) => `Remove ${name}`, tooLarge: (name, limit) => `${name} is too large: a file may have up to ${limit}.`,
  unreadable: (name) => `${name} could not be read.`,

  onlyYou: "Only you can see this", thinking: "thinking…", edited: "edited", deleted: "a deleted message", bot: "BOT", empty: "Nothing here yet.",
  openThread: (name) => `Open the thread: ${name}`, close: "Close", messagesOf: (where) => `Messages in ${where}`, file: "File:", download: (name, size) => `Download ${name}, ${size}`,
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
