// Where the persona writes: text, files, and what it replies to.
import { isolated } from "../plain.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { world } from "../world.js";
import { packedAll } from "../files.js";
import { AttachedFiles } from "./attachedFiles.js";

export class Composer {
  constructor(form, channelId) {
    this.form = form;
    this.channelId = channelId;
    this.input = form.querySelector("textarea");
    this.problem = form.querySelector(".problem");
    this.line = form.querySelector(".replying");
    this.files = new AttachedFiles(form);
    this.listen();
  }

  dress(where) {
    this.input.placeholder = words.write(where);
    this.input.setAttribute("aria-label", this.input.placeholder);
    this.form.querySelector(".send").textContent = words.send;
    this.form.querySelector(".attach span").textContent = words.attach;
    const cancel = this.line.querySelector("button");
    cancel.textContent = words.cancel;
    cancel.addEventListener("click", () => this.replyTo(undefined));
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      } else if (event.key === "Escape") this.replyTo(undefined);
    });
  }

  replyTo(id, name) {
    this.answering = id;
    this.line.hidden = id === undefined;
    if (id === undefined) return;
    this.line.querySelector("span").textContent = words.replyingTo(isolated(name));
    this.input.focus();
  }

  async send() {
    const content = this.input.value;
    if (this.isSending || (content.trim() === "" && this.files.isEmpty)) return;
    this.isSending = true;
    this.problem.textContent = "";
    try {
      const attachments = this.files.isEmpty ? undefined : await packedAll(this.files.chosen);
      await server.post(this.channelId, { author: world.persona, content, replyTo: this.answering, attachments });
      this.input.value = "";
      this.files.clear();
      this.replyTo(undefined);
    } catch (error) {
      this.problem.textContent = error.message;
    } finally {
      this.isSending = false;
    }
  }
}
