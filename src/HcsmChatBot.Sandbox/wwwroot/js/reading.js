// How far the persona has read, in this browser: what is new stands out in the list of channels and under a line in the conversation.
import { isNewer } from "./ids.js";
import { memberOf, world } from "./world.js";

const known = new Map(); // by channel: {last, mentions}
let read = {};
let persona = "";

const shelf = () => `read ${persona}`;
const keep = () => localStorage.setItem(shelf(), JSON.stringify(read));

// Before a persona's first visit everything counts as read.
export function readAs(member, channels) {
  persona = member;
  known.clear();
  read = JSON.parse(localStorage.getItem(shelf()) ?? "null") ?? Object.fromEntries(channels.map(({ id, last_message_id: last }) => [id, last ?? "0"]));
  learn(channels);
  keep();
}

export function learn(channels) {
  for (const { id, last_message_id: last } of channels) {
    if (last && isNewer(last, known.get(id)?.last)) known.set(id, { mentions: 0, ...known.get(id), last });
  }
}

export function heard(message) {
  const { channel_id: channel, id, author } = message;
  const before = known.get(channel) ?? { mentions: 0 };
  known.set(channel, { last: id, mentions: before.mentions + (meansMe(message) ? 1 : 0) });
  if (author.id === world.persona) markRead(channel);
}

export function markRead(channel) {
  const state = known.get(channel);
  if (!state || (state.mentions === 0 && !isNewer(state.last, read[channel]))) return false;
  read[channel] = state.last;
  state.mentions = 0;
  keep();
  return true;
}

export const readUpTo = (channel) => read[channel] ?? "0";
export const unreadIn = (channel) => ({ isUnread: known.has(channel) && isNewer(known.get(channel).last, readUpTo(channel)), mentions: known.get(channel)?.mentions ?? 0 });

export function meansMe({ author, mentions = [], mention_roles: roles = [], mention_everyone: all }) {
  if (author.id === world.persona) return false;
  return all === true || mentions.some(({ id }) => id === world.persona) || roles.some((id) => memberOf(world.persona)?.roles.includes(id));
}

// Another window of the same persona has read on.
addEventListener("storage", ({ key, newValue }) => {
  if (key !== shelf() || !newValue) return;
  read = JSON.parse(newValue);
  dispatchEvent(new Event("readelsewhere"));
});
