// One's own message, being changed where it stands. "onSave" may throw; the reason is told below what was written.
import { button, element, withNodes } from "../element.js";
import { words } from "../words.js";

export function editor(message, onSave, onCancel) {
  const form = element("form", "editor");
  const input = element("textarea");
  input.value = message.content;
  input.rows = Math.min(8, message.content.split("\n").length + 1);
  input.maxLength = 4000;
  input.setAttribute("aria-label", words.editText);
  const problem = element("p", "problem");
  problem.setAttribute("role", "alert");
  const save = () => onSave(input.value).catch((error) => (problem.textContent = error.message));
  form.append(input, problem, withNodes(element("div", "buttons"), element("button", "", words.save), button(words.cancel, onCancel)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    save();
  });
  return form;
}
