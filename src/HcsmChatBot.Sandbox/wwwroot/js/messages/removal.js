// Deleting asks once.
import { button, element, withNodes } from "../element.js";
import { words } from "../words.js";

export function removalQuestion(onYes, onNo) {
  const yes = button(words.delete, onYes, { className: "danger" });
  const question = withNodes(element("div", "question"), element("span", "", words.askDelete), yes, button(words.keep, onNo));
  question.setAttribute("role", "group");
  question.setAttribute("aria-label", words.askDelete);
  question.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), onNo()));
  return question;
}
