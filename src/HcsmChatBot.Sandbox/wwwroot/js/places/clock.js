// What time it is in the sandbox. It is asked once, and told whenever the clock is stopped, turned or let run at another speed; between, the page counts on.
import { server } from "../server.js";
import { language, words } from "../words.js";

const Second = 1000;
const shown = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const listeners = [];
let known;

// Called with {now: Date, running, speed} every second and at each change.
export function onTime(told) {
  listeners.push(told);
  if (known) told(timeNow());
}

export function takeClock({ now, running, speed }) {
  known = { now: Date.parse(now), running, speed, heard: performance.now() };
  tell();
}

export const askClock = async () => takeClock(await server.clock());

export function startClock() {
  onTime(({ now, running }) => (document.getElementById("clock").textContent = running ? shown.format(now) : `${shown.format(now)} (${words.frozen})`));
  setInterval(tell, Second);
}

function timeNow() {
  const { now, running, speed, heard } = known;
  return { now: new Date(running ? now + (performance.now() - heard) * speed : now), running, speed };
}

function tell() {
  if (known && !document.hidden) for (const told of listeners) told(timeNow());
}
