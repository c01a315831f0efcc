// Six emoji at hand, and a field for any other.
import { button, element, unseen, withNodes } from "../element.js";
import { words } from "../words.js";

const AtHand = ["👍", "❤️", "🎉", "👏", "🤔", "✅"];

export function reactionPicker(onPick, onClose) {
  const form = element("form", "picker");
  form.append(...AtHand.map((emoji) => atHand(emoji, onPick)), ...other(), button(words.close, onClose));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const emoji = form.elements.emoji.value.trim();
    if (emoji) onPick(emoji);
  });
  form.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), onClose()));
  return form;
}

function atHand(emoji, onPick) {
  const made = button(emoji, () => onPick(emoji), { className: "reaction" });
  made.setAttribute("aria-label", words.reactWith(emoji));
  return made;
}

function other() {
  const input = element("input");
  input.name = "emoji";
  input.maxLength = 60;
  input.placeholder = words.otherEmoji;
  input.autocomplete = "off";
  return [withNodes(element("label"), unseen(words.otherEmoji), input), element("button", "plain", words.add)];
}
