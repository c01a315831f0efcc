// What the page knows of the guild: people, channels, threads, commands.
import { server } from "./server.js";
import { words } from "./words.js";

export const world = { guilds: [], persona: "", open: [] };

export async function refreshWorld() {
  world.guilds = (await server.world()).guilds;
}

export const guild = () => world.guilds.find((each) => each.id === world.guildId) ?? world.guilds[0];

export const people = () => (guild()?.members ?? []).filter((member) => !member.user.bot);

export function place(id) {
  for (const each of world.guilds) {
    const found = [...each.channels, ...each.threads].find((channel) => channel.id === id);
    if (found) return found;
  }
  return undefined;
}

export const names = {
  person: (id) => guild()?.members.find((member) => member.user.id === id)?.display_name ?? words.unset,
  role: (id) => guild()?.roles.find((role) => role.id === id)?.name ?? words.unset,
  channel: (id) => place(id)?.name ?? words.unset,
};
