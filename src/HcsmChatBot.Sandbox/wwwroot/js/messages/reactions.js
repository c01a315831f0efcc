// The reactions of a message; a press adds or removes the persona's own.
import { button, element } from "../element.js";
import { plain } from "../plain.js";
import { words } from "../words.js";

// As it is written in an address: the emoji itself, or name:id for a guild's own.
export const emojiKey = ({ id, name }) => (id ? `${name}:${id}` : name);
export const emojiText = ({ id, name }) => plain(id ? `:${name}:` : name);

export function reactions(message, react) {
  const row = element("p", "reactions");
  row.append(...(message.reactions ?? []).map((reaction) => toggle(message, reaction, react)));
  row.hidden = row.childElementCount === 0;
  return row;
}

function toggle(message, { emoji, count, me }, react) {
  const key = emojiKey(emoji);
  const made = button(`${emojiText(emoji)} ${count}`, () => react(message, key, !me), { className: me ? "reaction mine" : "reaction", key: `reaction ${key}` });
  made.setAttribute("aria-label", `${emojiText(emoji)}, ${words.reactions(count)}; ${me ? words.removeMine : words.addMine}`);
  made.title = me ? words.removeMine : words.addMine;
  return made;
}

// The reactions after one more or one less. https://docs.discord.com/developers/events/gateway-events#message-reaction-add
export function withReaction(known = [], emoji, step, isMine) {
  const key = emojiKey(emoji);
  const before = known.find((each) => emojiKey(each.emoji) === key) ?? { emoji, count: 0, me: false };
  const after = { ...before, count: before.count + step, me: isMine ? step > 0 : before.me };
  const others = known.map((each) => (each === before ? after : each));
  return (known.includes(before) ? others : [...known, after]).filter(({ count }) => count > 0);
}
