// Building nodes. Every text goes in as text, never as HTML.
import { icon } from "./icons.js";
import { plain } from "./plain.js";

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function withNodes(made, ...nodes) {
  made.append(...nodes);
  return made;
}

// Something that others have named, kept apart from what stands beside it.
export const named = (text, className = "") => element("bdi", className, plain(text));

// For screen readers, where eyes have another sign.
export const unseen = (text) => element("span", "unseen", text);

// "key" names the control within its message, so that the focus finds it again when the message is drawn anew.
export function button(label, onClick, { className = "quiet", key } = {}) {
  const made = element("button", className, label);
  made.type = "button";
  if (key) made.dataset.key = key;
  made.addEventListener("click", onClick);
  return made;
}

// A drawing to press; its label shows when pointed at and is read out.
export function iconButton(drawing, label, onClick, { className = "quiet icon-button", key } = {}) {
  const made = withNodes(button("", onClick, { className, key }), icon(drawing));
  made.setAttribute("aria-label", label);
  made.title = label;
  return made;
}

let given = 0;
export const freshId = () => `made-${++given}`;
