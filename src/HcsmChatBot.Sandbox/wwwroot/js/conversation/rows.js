// The lines of a conversation: messages, days, where the new ones begin, and what the page tells.
import { isNewer } from "../ids.js";
import { words } from "../words.js";

const Together = 7 * 60 * 1000; // what one person says within this time stands under one name
const Ephemeral = 1 << 6;

// "newAfter": the id up to which everything was read, or undefined for no line.
// "starter": the message a thread began with, which stands in another channel.
export function rowsOf({ messages, notes, isWhole, isRead }, newAfter, starter) {
  const text = isWhole ? (messages.length > 0 ? words.beginning : words.empty) : words.loading;
  const rows = [{ key: `top ${text}`, kind: "top", text, isEmpty: isWhole && messages.length === 0 && !starter }];
  if (!isRead) return rows;
  if (isWhole && starter) rows.splice(0, 1, { key: "starter", kind: "message", message: { ...starter, thread: undefined, starts: true } });
  const told = grouped(notes);
  let before, isMarked = newAfter === undefined;
  addNotes(rows, told, "");
  for (const message of messages) {
    const startsDay = !before || dayOf(before) !== dayOf(message);
    if (startsDay) rows.push({ key: `day ${message.id}`, kind: "day", at: message.timestamp });
    const isFirstNew = !isMarked && isNewer(message.id, newAfter);
    if (isFirstNew) rows.push({ key: "new", kind: "new" });
    isMarked ||= isFirstNew;
    rows.push({ key: message.id, kind: "message", message, continues: !startsDay && !isFirstNew && continues(before, message) });
    addNotes(rows, told, message.id);
    before = told.has(message.id) ? undefined : message;
    if (!before) before = { ...message, author: {} };
  }
  addLost(rows, notes, messages);
  return rows;
}

const dayOf = ({ timestamp }) => new Date(timestamp).toDateString();

function continues(before, message) {
  if (before.author.id !== message.author.id || message.referenced_message !== undefined || before.thread || message.thread) return false;
  return ((before.flags ^ message.flags) & Ephemeral) === 0 && new Date(message.timestamp) - new Date(before.timestamp) < Together;
}

function addNotes(rows, told, id) {
  for (const { key, text } of told.get(id) ?? []) rows.push({ key, kind: "note", text });
}

// What was told beneath a message that has gone since stands at the end.
function addLost(rows, notes, messages) {
  const there = notes.length === 0 ? undefined : new Set(messages.map(({ id }) => id));
  for (const { key, text, after } of notes) if (after !== "" && !there.has(after)) rows.push({ key, kind: "note", text });
}

function grouped(notes) {
  const told = new Map();
  for (const note of notes) told.set(note.after, [...(told.get(note.after) ?? []), note]);
  return told;
}
