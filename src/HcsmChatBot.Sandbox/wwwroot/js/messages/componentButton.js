// A button of a message: a press of the persona's, or a link. https://docs.discord.com/developers/components/reference#button
import { button, element, named } from "../element.js";
import { link, webAddress } from "../links.js";
import { isolated } from "../plain.js";
import { words } from "../words.js";
import { press } from "./press.js";
import { emojiText } from "./reactions.js";

const Link = 5;
const Danger = 4;

export function componentButton(component, message) {
  if (component.style === Link) return linkButton(component);
  const made = button("", () => press(message, component.custom_id, undefined, made), {
    className: component.style === Danger ? "component danger" : component.style === 1 ? "component" : "component plain",
    key: `press ${component.custom_id}`,
  });
  made.append(...faceOf(component));
  made.disabled = component.disabled === true;
  return made;
}

function linkButton(component) {
  const address = component.disabled ? undefined : webAddress(component.url);
  const made = address ? link(component.url, "") : element("span");
  made.className = "component plain";
  made.append(...faceOf(component));
  if (address) made.append(element("span", "note", ` (${words.opensSite(isolated(address.host))})`));
  else if (!component.disabled) made.append(element("span", "note", ` (${words.notALink})`));
  else made.setAttribute("aria-disabled", "true");
  return made;
}

function faceOf({ emoji, label }) {
  const parts = [];
  if (emoji) parts.push(named(emojiText(emoji)), " ");
  if (label) parts.push(named(label));
  return parts;
}
