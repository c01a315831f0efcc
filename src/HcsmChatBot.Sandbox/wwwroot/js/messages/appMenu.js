// The commands that the bot offers on a message. https://docs.discord.com/developers/interactions/application-commands#message-commands
import { localized, onMessage } from "../commands/tree.js";
import { button, element, withNodes } from "../element.js";
import { words } from "../words.js";
import { guild } from "../world.js";

export const menuCommands = () => onMessage(guild()?.commands ?? []);

export function appMenu(onChosen, onClose) {
  const menu = withNodes(
    element("div", "question"),
    ...menuCommands().map((command) => button(localized(command, "name"), () => onChosen(command), { className: "plain" })),
    button(words.cancel, onClose));
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", words.apps);
  menu.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), onClose()));
  return menu;
}
