// What the sandbox refuses, in the reader's words where there are any, else in the sandbox's.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
import { plain } from "./plain.js";
import { words } from "./words.js";

const known = {
  10008: "messageGone", 10014: "unknownEmoji", 30010: "reactionsFull", 50001: "noPermission", 50005: "noPermission", 50006: "noEmptyMessage", 50013: "noPermission",
  50083: "threadArchived", 160005: "threadLocked", BASE_TYPE_REQUIRED: "required",
};

export class Refusal extends Error {
  // "field" is the field that is at fault, as the sandbox calls it, or undefined.
  constructor(reason, field) {
    super(field === undefined ? reason : `${plain(field)}: ${reason}`);
    this.reason = reason;
    this.field = field;
  }
}

export function refusalOf(answer, status) {
  const [field, fault] = firstFault(answer?.errors);
  if (fault) return new Refusal(inWords(fault.code) ?? plain(fault.message), field);
  return new Refusal(inWords(answer?.code) ?? (answer?.message ? plain(answer.message) : words.refused(status)));
}

const inWords = (code) => words[known[code]];

// The first field error says more than "Invalid Form Body".
function firstFault(errors) {
  for (let [field, inner] of Object.entries(errors ?? {})) {
    while (inner && !inner._errors) [field, inner] = Object.entries(inner)[0] ?? [];
    if (inner) return [field, inner._errors[0]];
  }
  return [];
}
