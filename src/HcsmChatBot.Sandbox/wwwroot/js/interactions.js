// How it goes on after a press, a command or a form was sent: the sandbox is asked until the bot has answered, or has not.
import { server } from "./server.js";

const Pauses = [40, 60, 100, 200];
const LongestWait = 15_000; // the sandbox's own clock, which counts Discord's three seconds, may stand still
const watched = new Set();

// True while somebody waits for this answer and will tell of its failure.
export const isWatched = (id) => watched.has(id);

// {state: "answered" | "deferred" | "failed", modal?, choices?}
export async function outcomeOf(id) {
  watched.add(id);
  const giveUp = Date.now() + LongestWait;
  let asked = 0;
  try {
    while (Date.now() < giveUp) {
      const interaction = await server.interaction(id);
      if (interaction.state !== "pending") return interaction;
      await new Promise((wake) => setTimeout(wake, Pauses[Math.min(asked++, Pauses.length - 1)]));
    }
    return { id, state: "failed" };
  } finally {
    setTimeout(() => watched.delete(id), 1000); // the feed tells the same, perhaps a little later
  }
}
