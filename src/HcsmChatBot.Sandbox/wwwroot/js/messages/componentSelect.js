// A select of a message: chosen first, sent with a button, so that looking through it with the keyboard sends nothing.
import { button, element, withNodes } from "../element.js";
import { optionsOf, picker } from "../picker.js";
import { plain } from "../plain.js";
import { words } from "../words.js";
import { press } from "./press.js";

export function componentSelect(component, message) {
  const label = plain(component.placeholder) || words.chooseOne;
  const choice = picker(optionsOf(component), { least: component.min_values ?? 1, most: component.max_values ?? 1, placeholder: label });
  choice.node.setAttribute("aria-label", label);
  choice.disable(component.disabled === true);
  const send = button(words.choose, () => press(message, component.custom_id, choice, send), { className: "component", key: `press ${component.custom_id}` });
  send.disabled = component.disabled === true;
  return withNodes(element("div", "chooser"), choice.node, send);
}
