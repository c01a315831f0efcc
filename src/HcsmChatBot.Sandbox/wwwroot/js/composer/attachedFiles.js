// The files that will go with the next message.
import { button, element, named, withNodes } from "../element.js";
import { sizeInWords } from "../files.js";
import { isolated } from "../plain.js";
import { words } from "../words.js";

const Most = 10; // https://docs.discord.com/developers/resources/message#create-message

export class AttachedFiles {
  chosen = [];

  constructor(form) {
    this.input = form.querySelector("input[type=file]");
    this.list = form.querySelector(".files");
    this.input.addEventListener("change", () => {
      this.chosen = [...this.chosen, ...this.input.files].slice(0, Most);
      this.input.value = "";
      this.draw();
    });
  }

  get isEmpty() {
    return this.chosen.length === 0;
  }

  clear() {
    this.chosen = [];
    this.draw();
  }

  draw() {
    this.list.replaceChildren(...this.chosen.map((file) => this.line(file)));
    this.list.hidden = this.isEmpty;
  }

  line(file) {
    const remove = button(words.remove, () => {
      this.chosen = this.chosen.filter((each) => each !== file);
      this.draw();
      this.input.focus();
    });
    remove.setAttribute("aria-label", words.removeFile(isolated(file.name)));
    return withNodes(element("li"), named(file.name), ` (${sizeInWords(file.size)}) `, remove);
  }
}
