// The list below a field with suggestions; the focus stays in the field, which tells which entry is meant.
import { element, freshId } from "../element.js";
import { words } from "../words.js";
import { localized } from "./tree.js";

export class SuggestionList {
  choices = [];
  at = -1;

  constructor(input, onPick) {
    this.input = input;
    this.onPick = onPick;
    this.node = element("ul", "suggestions");
    this.node.id = freshId();
    this.node.setAttribute("role", "listbox");
    this.node.setAttribute("aria-label", words.suggestions);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.node.id);
    input.autocomplete = "off";
    this.open(false);
  }

  show(choices) {
    this.choices = choices;
    this.node.replaceChildren(...choices.map((choice) => this.entry(choice)));
    this.open(choices.length > 0);
  }

  open(whether) {
    this.node.hidden = !whether;
    this.input.setAttribute("aria-expanded", String(whether));
    this.mark(-1);
  }

  // True when the key was meant for the list.
  takesKey(key) {
    const isOpen = !this.node.hidden;
    const count = this.choices.length;
    if (key === "Escape" && isOpen) this.open(false);
    else if (key === "Enter" && isOpen && this.at >= 0) this.onPick(this.choices[this.at]);
    else if (key === "ArrowDown" && count > 0) isOpen ? this.mark((this.at + 1) % count) : this.open(true);
    else if (key === "ArrowUp" && isOpen) this.mark(this.at <= 0 ? count - 1 : this.at - 1);
    else return false;
    return true;
  }

  mark(index) {
    this.at = index;
    [...this.node.children].forEach((item, each) => item.setAttribute("aria-selected", String(each === index)));
    const marked = this.node.children[index];
    if (marked) this.input.setAttribute("aria-activedescendant", marked.id);
    else this.input.removeAttribute("aria-activedescendant");
    marked?.scrollIntoView({ block: "nearest" });
  }

  entry(choice) {
    const item = element("li", "", localized(choice, "name"));
    item.id = freshId();
    item.setAttribute("role", "option");
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault(); // the field keeps the focus
      this.onPick(choice);
    });
    return item;
  }
}
