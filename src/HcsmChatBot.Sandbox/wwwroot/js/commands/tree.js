// Commands as they can be called: one with subcommands is as many entries as it has subcommands.
// https://docs.discord.com/developers/interactions/application-commands#subcommands-and-subcommand-groups
import { plain } from "../plain.js";
import { shownLocale } from "../locale.js";

const Chat = 1;
const Person = 2;
const Message = 3;
const isBranch = ({ type }) => type === 1 || type === 2;

export const localized = (thing, field) => plain(thing[`${field}_localizations`]?.[shownLocale()] ?? thing[field]);

// {path: what the sandbox calls it, label: what people see, command: with the options to fill in}
export const callable = (commands) => commands.filter(({ type = Chat }) => type === Chat).flatMap((command) => leaves(command, [], []));

// Those in the menu of a message.
export const onMessage = (commands) => commands.filter(({ type }) => type === Message);

// Those in the menu of a person.
export const onPerson = (commands) => commands.filter(({ type }) => type === Person);

function leaves(command, names, labels) {
  const path = [...names, command.name];
  const shown = [...labels, localized(command, "name")];
  const branches = (command.options ?? []).filter(isBranch);
  if (branches.length > 0) return branches.flatMap((branch) => leaves(branch, path, shown));
  return [{ path: path.join(" "), label: `/${shown.join(" ")}`, command }];
}

// The path that an interaction's data tells of.
export const pathOf = ({ name, options = [] }) => [name, ...options.filter(isBranch).map(pathOf)].join(" ");
