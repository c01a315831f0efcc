// Calls of the sandbox's rehearsal operations, and of the rehearsal that may stand around it.
import { refusalOf } from "../refusals.js";
import { saying } from "./words.js";

async function call(method, path, body) {
  const response = await fetch(`/rehearsal/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) throw new Error(saying.unreachable);
  const answer = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const known = saying.refusals[answer?.code];
  throw known ? new Error(known(answer.line)) : refusalOf(answer, response.status);
}

export const sandbox = {
  clock: () => call("GET", "clock"),
  turnClock: (change) => call("PUT", "clock", change),
  gateway: () => call("GET", "gateway"),
  drop: (how) => call("POST", "gateway/drop", { how }),
  faults: () => call("GET", "faults"),
  disturb: (fault) => call("POST", "faults", fault),
  mend: () => call("DELETE", "faults"),
  strip: (after) => call("GET", `strip?after=${after}`),
};

// A sandbox that runs alone has none of these.
export const rehearsal = {
  situation: () => call("GET", "director"),
  sample: (wanted) => call("POST", "director/samples", wanted),
  bring: (who, seed) => call("POST", "director/people", { who, seed }),
  silence: () => call("DELETE", "director/people"),
  play: (log) => call("POST", "director/logs", log),
  stopLog: () => call("DELETE", "director/logs"),
  bot: (how) => call("POST", `director/bot/${how}`),
};
