// What is going on: asked for when the panel comes into sight, and then whenever the page hears that it has changed.
import { rehearsal, sandbox } from "./calls.js";
import { onHappening } from "./happenings.js";

const Pause = 500; // milliseconds at least between two questions of the same kind
const listeners = [];
const found = {};
let isAlone;

// Called with {gateway, faults, rehearsal}; "rehearsal" is undefined where the sandbox runs alone. The clock is told by places/clock.js.
export const onSituation = (told) => listeners.push(told);

const questions = {
  gateway: () => sandbox.gateway(),
  faults: () => sandbox.faults(),
  rehearsal: () => around(),
};

export function keepAsking({ aside }) {
  const isShown = () => aside.getClientRects().length > 0 && !document.hidden;
  const soon = askers(isShown);
  const all = () => Object.values(soon).forEach((ask) => ask());
  new ResizeObserver(all).observe(aside); // also when it is opened
  document.addEventListener("visibilitychange", all);
  onHappening(({ name, data }) => {
    if (name === "connection" && data.stands) all();
    if (name === "SANDBOX_FAULTS") soon.faults();
    if (name === "SANDBOX_CLOCK") soon.rehearsal(); // when a chat or a log is over, the clock goes at its own pace again
    if (name === "SANDBOX_STRIP" && data.what.startsWith("Bot")) (soon.gateway(), soon.rehearsal());
    if ((name === "MESSAGE_CREATE" || name === "INTERACTION_CREATE") && isPlaying()) soon.rehearsal();
  });
}

export async function askNow() {
  await Promise.all(Object.keys(questions).map(async (part) => (found[part] = await questions[part]())));
  tell();
}

function tell() {
  if (Object.keys(questions).every((part) => part in found)) for (const told of listeners) told(found);
}

const isPlaying = () => found.rehearsal?.log?.playing || found.rehearsal?.people.waiting > 0 || found.rehearsal?.people.listening;

// For each kind of question a function that asks it soon: many wishes within the pause are one.
function askers(isShown) {
  return Object.fromEntries(Object.entries(questions).map(([part, question]) => {
    let waiting;
    const ask = async () => {
      waiting = undefined;
      if (!isShown()) return;
      found[part] = await question();
      tell();
    };
    return [part, () => (waiting ??= setTimeout(() => ask().catch(() => {}), Pause))];
  }));
}

async function around() {
  if (isAlone) return undefined;
  try {
    const answer = await rehearsal.situation();
    isAlone = answer.alone === true; // and will be as long as this page is open
    return isAlone ? undefined : answer;
  } catch {
    return undefined; // not ready yet
  }
}
