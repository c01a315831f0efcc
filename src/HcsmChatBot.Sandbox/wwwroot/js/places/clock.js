// What time it is in the sandbox.
import { server } from "../server.js";
import { language, words } from "../words.js";

export async function showClock() {
  const { now, running } = await server.clock();
  const text = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(now));
  document.getElementById("clock").textContent = running ? text : `${text} (${words.frozen})`;
}
