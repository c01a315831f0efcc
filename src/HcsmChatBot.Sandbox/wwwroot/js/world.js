// What the page knows of the guilds: people, channels, threads, commands; and of the persona's direct messages.
import { plain } from "./plain.js";
import { server } from "./server.js";
import { words } from "./words.js";

export const world = { guilds: [], directs: [], persona: "", guildId: "" };

export async function refreshWorld() {
  world.guilds = (await server.world()).guilds;
}

export async function refreshDirects() {
  world.directs = world.persona ? await server.directMessages(world.persona) : [];
}

export const guild = () => world.guilds.find((each) => each.id === world.guildId) ?? world.guilds[0];

export const people = () => (guild()?.members ?? []).filter((member) => !member.user.bot);
export const everybody = () => [...people(), ...(guild()?.members ?? []).filter((member) => member.user.bot)];

// A channel, thread or direct-message channel.
export function place(id) {
  const places = world.guilds.flatMap((each) => [...each.channels, ...each.threads]);
  return [...places, ...world.directs].find((channel) => channel.id === id);
}

export const isThread = (channel) => channel.type >= 10 && channel.type <= 12;
export const isDirect = (channel) => channel.type === 1;

export const memberOf = (id) => guild()?.members.find((member) => member.user.id === id);

// Without the one that everybody has.
export const rolesOf = (member) => (guild()?.roles ?? []).filter(({ id }) => member.roles.includes(id) && id !== guild().id);

export const names = {
  person: (id) => plain(memberOf(id)?.display_name ?? words.unset),
  author: ({ id, global_name: shown, username }) => plain(memberOf(id)?.display_name ?? shown ?? username),
  role: (id) => plain(guild()?.roles.find((role) => role.id === id)?.name ?? words.unset),
  channel: (id) => plain(place(id)?.name ?? words.unset),
};
