// Where the persona writes: text, files, what it replies to; commands after a slash, people after an at sign.
import { callableIn } from "../commands/callable.js";
import { CommandForm } from "../commands/form.js";
import { packedAll } from "../files.js";
import { isolated } from "../plain.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { guild, world } from "../world.js";
import { AttachedFiles } from "./attachedFiles.js";
import { commandsFor } from "./commandCompletion.js";
import { Completion } from "./completion.js";
import { peopleFor, withMentions } from "./mentionCompletion.js";

const drafts = new Map();

export class Composer {
  // "editLast" edits the persona's last message, if there is one; "attempt" does something and tells when it was refused.
  constructor(holder, channelId, { editLast, attempt }) {
    this.channelId = channelId;
    this.draftKey = `${world.persona} ${channelId}`;
    this.editLast = editLast;
    this.attempt = attempt;
    this.form = holder.querySelector(".composer");
    this.input = this.form.querySelector("textarea");
    this.problem = this.form.querySelector(".problem");
    this.line = this.form.querySelector(".replying");
    this.files = new AttachedFiles(this.form);
    this.command = new CommandForm(holder, channelId, () => this.endCommand());
    this.completion = new Completion(this.input, () => this.entries());
    this.listen();
  }

  dress(where, { mayWrite, isThread }) {
    this.input.placeholder = !mayWrite ? words.mayNotWrite : isThread ? words.writeInThread : words.write(where);
    this.input.setAttribute("aria-label", mayWrite ? words.write(where) : words.mayNotWrite);
    this.input.disabled = !mayWrite;
    label(this.form.querySelector(".send"), words.send);
    label(this.form.querySelector(".slash"), words.commands);
    this.form.querySelector(".attach span").textContent = words.attach;
    this.form.querySelector(".attach").title = words.attach;
    this.line.querySelector("button").textContent = words.cancel;
    this.input.value = drafts.get(this.draftKey) ?? "";
  }

  keepDraft() {
    drafts.set(this.draftKey, this.input.value);
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.line.querySelector("button").addEventListener("click", () => this.replyTo(undefined));
    this.form.querySelector(".slash").addEventListener("click", () => this.startCommand());
    this.input.addEventListener("keydown", (event) => this.press(event));
  }

  press(event) {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.answering !== undefined) {
      event.stopPropagation();
      this.replyTo(undefined);
    } else if (event.key === "ArrowUp" && this.input.value === "" && this.editLast()) event.preventDefault();
  }

  // Commands that came after one had begun to type.
  offerAnew() {
    if (document.activeElement !== this.input || !this.input.value.startsWith("/")) return;
    if (this.offered !== callableIn(this.channelId).length) this.completion.update();
  }

  entries() {
    this.offered = callableIn(this.channelId).length;
    const before = this.input.value.slice(0, this.input.selectionStart);
    return commandsFor(this.input.value, this.channelId, (entry) => this.take(entry)) ?? peopleFor(before, (text, length) => this.insert(text, length)) ?? [];
  }

  startCommand() {
    if (!this.input.value.startsWith("/")) this.input.value = "/";
    this.input.focus();
    this.completion.update();
    if (callableIn(this.channelId).length === 0) this.problem.textContent = guild()?.commands.length > 0 ? words.noneHere : words.none;
  }

  take(entry) {
    this.input.value = "";
    this.command.open(entry);
  }

  endCommand() {
    this.focus();
  }

  // Puts a name in place of the last letters before the cursor.
  insert(text, length) {
    const at = this.input.selectionStart;
    this.input.setRangeText(text, at - length, at, "end");
  }

  replyTo(id, name) {
    this.answering = id;
    this.line.hidden = id === undefined;
    if (id === undefined) return;
    this.line.querySelector("span").textContent = words.replyingTo(isolated(name));
    this.focus();
  }

  focus() {
    this.input.focus();
  }

  async send() {
    const content = this.input.value;
    if (this.isSending || (content.trim() === "" && this.files.isEmpty)) return;
    this.isSending = true;
    this.problem.textContent = "";
    try {
      const attachments = this.files.isEmpty ? undefined : await packedAll(this.files.chosen);
      await server.post(this.channelId, { author: world.persona, content: withMentions(content), replyTo: this.answering, attachments });
      if (this.input.value === content) this.input.value = "";
      this.files.clear();
      this.replyTo(undefined);
    } catch (error) {
      this.problem.textContent = error.message;
    } finally {
      this.isSending = false;
    }
  }
}

function label(control, text) {
  control.setAttribute("aria-label", text);
  control.title = text;
}
