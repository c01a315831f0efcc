// The commands that can be run in a place, and how they are called.
import { guild, isDirect, place } from "../world.js";
import { callable, localized, onMessage, onPerson, pathOf } from "./tree.js";

// A guild's own commands are not there in direct messages.
export function callableIn(channelId) {
  const here = place(channelId);
  const commands = guild()?.commands ?? [];
  return callable(here && isDirect(here) ? commands.filter((command) => !command.guild_id) : commands);
}

// "/chat start", as the reader knows it.
export const labelOf = (data) => callable(guild()?.commands ?? []).find(({ path }) => path === pathOf(data))?.label ?? nameInMenu(data) ?? `/${pathOf(data)}`;

function nameInMenu({ id }) {
  const commands = guild()?.commands ?? [];
  const command = [...onMessage(commands), ...onPerson(commands)].find((each) => each.id === id);
  return command && localized(command, "name");
}
