// One's own message, being changed where it stands.
import { button, element, withNodes } from "../element.js";
import { words } from "../words.js";

export function editor(message, onSave, onCancel) {
  const form = element("form", "editor");
  const input = element("textarea");
  input.value = message.content;
  input.rows = Math.min(8, message.content.split("\n").length + 1);
  input.maxLength = 4000;
  input.setAttribute("aria-label", words.editText);
  form.append(input, withNodes(element("div", "buttons"), element("button", "", words.save), button(words.cancel, onCancel)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSave(input.value);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    onSave(input.value);
  });
  return form;
}
