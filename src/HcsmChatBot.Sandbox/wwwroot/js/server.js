// Calls of the rehearsal operations, and of Discord's API for what a channel holds.
import { Refusal, refusalOf } from "./refusals.js";
import { words } from "./words.js";
import { clientLocale } from "./locale.js";

const call = (method, path, body) => ask(`/rehearsal/${path}`, {
  method,
  headers: body === undefined ? {} : { "Content-Type": "application/json" },
  body: body === undefined ? undefined : JSON.stringify(body),
});

// Through Discord's own API, as the persona's client would read.
const read = (path, persona) => ask(`/api/v10/${path}`, { headers: { Authorization: `Member ${persona}` } });

async function ask(address, request) {
  const response = await reach(address, request);
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(answer, response.status);
  return answer;
}

async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch {
    throw new Refusal(words.unreachable);
  }
}

const inLocale = (done) => ({ ...done, locale: clientLocale() });
const message = (channel, id) => `channels/${channel}/messages/${id}`;
const reaction = (channel, id, emoji) => `${message(channel, id)}/reactions/${encodeURIComponent(emoji)}`;

export const server = {
  world: () => call("GET", "world"),
  clock: () => call("GET", "clock"),
  directMessages: (persona) => call("GET", `dms?as=${persona}`),
  ephemerals: (channel, persona) => call("GET", `channels/${channel}/ephemerals?as=${persona}`),
  history: (channel, persona, before) => read(`channels/${channel}/messages?limit=100${before ? `&before=${before}` : ""}`, persona),
  post: (channel, said) => call("POST", `channels/${channel}/messages`, said),
  edit: (channel, id, changed) => call("PATCH", message(channel, id), changed),
  remove: (channel, id, member) => call("DELETE", message(channel, id), { member }),
  react: (channel, id, emoji, member) => call("PUT", reaction(channel, id, emoji), { member }),
  unreact: (channel, id, emoji, member) => call("DELETE", reaction(channel, id, emoji), { member }),
  run: (channel, command) => call("POST", `channels/${channel}/commands`, inLocale(command)),
  autocomplete: (channel, command) => call("POST", `channels/${channel}/autocompletes`, inLocale(command)),
  press: (channel, id, pressed) => call("POST", `${message(channel, id)}/presses`, inLocale(pressed)),
  interaction: (id) => call("GET", `interactions/${id}`),
  submit: (interaction, submission) => call("POST", `interactions/${interaction}/submissions`, inLocale(submission)),
  hasTranscripts: async () => (await reach("/transcripts/")).ok,
};
