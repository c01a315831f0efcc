// A text field with a list of what the bot suggests. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import { element, withNodes } from "../element.js";
import { words } from "../words.js";
import { SuggestionList } from "./suggestionList.js";
import { localized } from "./tree.js";

const Pause = 250; // so that not every letter asks the bot

// "suggest" gives the choices for what is written: [{name, value}], or throws. Answers {node, value()}.
export function combobox(input, suggest) {
  const box = new Combobox(input, suggest);
  return { node: box.node, value: () => box.picked?.value ?? input.value };
}

class Combobox {
  constructor(input, suggest) {
    this.input = input;
    this.suggest = suggest;
    this.asked = 0;
    this.list = new SuggestionList(input, (choice) => this.pick(choice));
    this.state = element("p", "note");
    this.state.setAttribute("role", "status");
    this.node = withNodes(element("div", "combobox"), input, this.list.node, this.state);
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => {
      this.picked = undefined;
      this.askSoon();
    });
    this.input.addEventListener("focus", () => this.picked || this.askSoon());
    this.input.addEventListener("blur", () => this.list.open(false));
    this.input.addEventListener("keydown", (event) => this.list.takesKey(event.key) && event.preventDefault());
  }

  askSoon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), Pause);
  }

  // An answer that was overtaken by a later question is left aside.
  async ask() {
    const turn = ++this.asked;
    this.state.textContent = words.looking;
    const found = await this.suggest().catch(() => undefined);
    if (turn !== this.asked || this.picked) return;
    this.state.textContent = !found ? words.noSuggestions : found.length > 0 ? words.found(found.length) : words.nothingFound;
    this.list.show(found ?? []);
    if (document.activeElement !== this.input) this.list.open(false);
  }

  pick(choice) {
    this.picked = choice;
    this.input.value = localized(choice, "name");
    this.state.textContent = "";
    this.list.open(false);
  }
}
