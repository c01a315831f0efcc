// What is going on, asked for every second while the panel is seen.
import { rehearsal, sandbox } from "./calls.js";

const Pause = 1000;
const listeners = [];
let isAlone;

// Called with {clock, gateway, faults, rehearsal}; "rehearsal" is undefined where the sandbox runs alone.
export const onSituation = (told) => listeners.push(told);

export function keepAsking(panel) {
  const again = () => setTimeout(ask, Pause);
  const ask = () => (panel.isShown() && !document.hidden ? askNow() : Promise.resolve()).then(again, again);
  ask();
}

export async function askNow() {
  const [clock, gateway, faults] = await Promise.all([sandbox.clock(), sandbox.gateway(), sandbox.faults()]);
  const found = { clock, gateway, faults, rehearsal: await around() };
  for (const told of listeners) told(found);
}

async function around() {
  if (isAlone) return undefined;
  try {
    const found = await rehearsal.situation();
    isAlone = found.alone === true; // and will be as long as this page is open
    return isAlone ? undefined : found;
  } catch {
    return undefined; // not ready yet
  }
}
