// A part of the panel that can be folded; it stays as it was left.
import { button, element, withNodes } from "../element.js";
import { isBusy, whileBusy } from "../busy.js";

const kept = (name) => `director-${name}`;

export function section(name, title, { isOpen = false } = {}) {
  const made = withNodes(element("details", `director-section director-${name}`), withNodes(element("summary"), element("h3", "", title)));
  const memory = sessionStorage.getItem(kept(name));
  made.open = memory === null ? isOpen : memory === "open";
  made.addEventListener("toggle", () => sessionStorage.setItem(kept(name), made.open ? "open" : "folded"));
  return made;
}

// A button that does something there and tells in words how it went; "work" may give the words.
export function act(panel, label, work, className = "plain") {
  const made = button(label, () => !isBusy(made) && whileBusy(made, async () => {
    try {
      panel.tell((await work()) ?? "");
    } catch (error) {
      panel.tell(error.message);
    }
  }), { className });
  return made;
}

export const row = (...nodes) => withNodes(element("div", "director-row"), ...nodes);

export function labelled(text, control) {
  return withNodes(element("label", "director-field"), element("span", "", text), control);
}

export function choice(entries) {
  return withNodes(element("select"), ...entries.map(([value, text]) => new Option(text, value)));
}
