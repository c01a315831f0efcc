// Calls of the rehearsal operations.
import { Refusal, refusalOf } from "./refusals.js";
import { words } from "./words.js";
import { clientLocale } from "./locale.js";

async function call(method, path, body) {
  const response = await reach(`/rehearsal/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
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
  messages: (channel, persona, newest, before) => call("GET", `channels/${channel}/messages?as=${persona}&newest=${newest}${before ? `&before=${before}` : ""}`),
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
