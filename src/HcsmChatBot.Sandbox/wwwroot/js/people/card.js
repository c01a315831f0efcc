// One person: name, roles, language, and what can be done about them.
import { openWindowAs } from "../address.js";
import { localized, onPerson } from "../commands/tree.js";
import { openDialog } from "../dialog.js";
import { button, element, named, withNodes } from "../element.js";
import { runOnPerson } from "../messages/press.js";
import { words } from "../words.js";
import { guild, memberOf, rolesOf, world } from "../world.js";
import { avatar } from "./avatar.js";

// "room" tells where commands are run and lets the window speak as somebody else.
export function showPerson(id, room) {
  const member = memberOf(id);
  if (!member) return;
  const content = withNodes(element("div", "card"), avatar(id, member.display_name), ...about(member));
  const dialog = openDialog(member.display_name, content);
  if (member.user.bot) return;
  content.append(...menu(id, room), withNodes(element("div", "buttons"), ...roles(id, room, dialog)));
}

function about(member) {
  const roles = rolesOf(member).map(({ name }) => name);
  const language = new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(member.locale ?? "en-US");
  const facts = [[words.roles, roles.join(", ") || words.noRoles], [words.language, language]];
  return facts.map(([name, value]) => withNodes(element("p"), element("span", "note", `${name} `), named(value)));
}

function menu(id, room) {
  const commands = onPerson(guild()?.commands ?? []);
  return commands.map((command) => {
    const run = button(localized(command, "name"), () => runOnPerson(room.current().channel, command, id, run), { className: "plain" });
    return run;
  });
}

function roles(id, room, dialog) {
  const actAs = () => (dialog.close(), room.actAs(id));
  const made = [button(words.openWindow, () => openWindowAs(id, room.current()), { className: "plain" })];
  return id === world.persona ? made : [button(words.speakAsThem, actAs, { className: "" }), ...made];
}
