// Who is typing: told by Discord every few seconds, and forgotten when it no longer is.
// https://docs.discord.com/developers/events/gateway-events#typing-start
import { isolated } from "../plain.js";
import { words } from "../words.js";
import { names, world } from "../world.js";

const Lasts = 10_000;

export class Typing {
  people = new Map();

  constructor(line) {
    this.line = line;
  }

  start(id) {
    if (id === world.persona) return;
    clearTimeout(this.people.get(id));
    this.people.set(id, setTimeout(() => this.stop(id), Lasts));
    this.draw();
  }

  stop(id) {
    clearTimeout(this.people.get(id));
    if (this.people.delete(id)) this.draw();
  }

  draw() {
    this.line.textContent = [...this.people.keys()].map((id) => words.typing(isolated(names.person(id)))).join(" ");
  }
}
