// What may be meant by what is being typed. The focus stays in the field, which tells which entry is marked.
import { element, freshId, named, withNodes } from "../element.js";
import { words } from "../words.js";

export class Completion {
  found = [];
  at = -1;

  // "entries" gives [{label, note, pick()}] for what is written now.
  constructor(input, entries) {
    this.input = input;
    this.entries = entries;
    this.node = element("ul", "completion");
    this.node.id = freshId();
    this.node.tabIndex = 0; // so that it can be scrolled by hand
    this.node.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.node.setAttribute("role", "listbox");
    this.node.setAttribute("aria-label", words.suggestions);
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.before(this.node);
    this.show([]);
    input.addEventListener("input", () => this.update());
    input.addEventListener("keydown", (event) => this.takesKey(event.key, event.shiftKey) && event.preventDefault());
    input.addEventListener("blur", () => this.show([]));
  }

  update() {
    this.show(this.entries());
  }

  show(found) {
    this.found = found;
    this.node.hidden = found.length === 0;
    this.node.replaceChildren(...found.map((entry) => this.line(entry)));
    if (found.length > 0) this.input.setAttribute("aria-controls", this.node.id);
    else this.input.removeAttribute("aria-controls");
    this.mark(found.length > 0 ? 0 : -1);
  }

  takesKey(key, shift) {
    const { length } = this.found;
    if (length === 0 || shift) return false;
    if (key === "Escape") this.show([]);
    else if (key === "Enter" || key === "Tab") this.pick(this.found[this.at]);
    else if (key === "ArrowDown") this.mark((this.at + 1) % length);
    else if (key === "ArrowUp") this.mark((this.at + length - 1) % length);
    else return false;
    return true;
  }

  pick(entry) {
    this.show([]);
    entry.pick();
  }

  mark(index) {
    this.at = index;
    [...this.node.children].forEach((line, each) => line.setAttribute("aria-selected", String(each === index)));
    const marked = this.node.children[index];
    if (marked) this.input.setAttribute("aria-activedescendant", marked.id);
    else this.input.removeAttribute("aria-activedescendant");
    marked?.scrollIntoView({ block: "nearest" });
  }

  line(entry) {
    const line = withNodes(element("li"), named(entry.label, "label"), " ", named(entry.note ?? "", "note"));
    line.id = freshId();
    line.setAttribute("role", "option");
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault(); // the field keeps the focus
      this.pick(entry);
    });
    return line;
  }
}
