// A channel or thread with its messages and composer.
import { button, renderMessage } from "./messages.js";
import { server } from "./server.js";
import { element } from "./text.js";
import { words } from "./words.js";
import { names, place, world } from "./world.js";

const container = document.getElementById("panes");
const panes = new Map();

export function showPane(id, { beside = false } = {}) {
  if (!beside) for (const other of [...panes.keys()]) if (other !== id) closePane(other);
  if (!panes.has(id)) panes.set(id, new Pane(id));
  container.classList.toggle("two", panes.size > 1);
  return panes.get(id);
}

export const paneOf = (id) => panes.get(id);
export const reloadPanes = () => Promise.all([...panes.values()].map((pane) => pane.load()));

export function closePane(id) {
  panes.get(id)?.section.remove();
  panes.delete(id);
  container.classList.toggle("two", panes.size > 1);
}

class Pane {
  constructor(id) {
    this.id = id;
    this.section = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.list = this.section.querySelector(".messages");
    this.input = this.section.querySelector("textarea");
    this.problem = this.section.querySelector(".problem");
    this.dress();
    this.listen();
    container.append(this.section);
    this.load();
  }

  dress() {
    const channel = place(this.id);
    const title = this.section.querySelector("h2");
    const isThread = channel.type === 11;
    title.textContent = `${isThread ? "🧵" : "#"} ${channel.name}`;
    if (isThread) title.append(button(words.close, () => closePane(this.id)));
    this.section.querySelector(".topic").textContent = channel.topic ?? "";
    this.section.setAttribute("aria-label", channel.name);
    this.input.placeholder = words.write(isThread ? channel.name : `#${channel.name}`);
    this.input.setAttribute("aria-label", this.input.placeholder);
    this.section.querySelector(".row button").textContent = words.send;
    const cancel = this.section.querySelector(".replying button");
    cancel.textContent = words.cancel;
    cancel.addEventListener("click", () => this.replyTo(undefined));
  }

  listen() {
    const form = this.section.querySelector("form");
    form.addEventListener("submit", (event) => {
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

  async load() {
    const messages = await server.messages(this.id, world.persona);
    this.list.replaceChildren(...messages.map((message) => this.render(message)));
    if (messages.length === 0) this.list.append(element("li", "note nothing", words.empty));
    this.scrollToEnd();
  }

  render(message) {
    return renderMessage(message, { reply: (to) => this.replyTo(to), open: (id) => showPane(id, { beside: true }) });
  }

  // A new message, or one that changed.
  take(message) {
    const stayAtEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    const known = this.list.querySelector(`[data-id="${CSS.escape(message.id)}"]`);
    if (known) known.replaceWith(this.render(message));
    else this.list.append(this.render(message));
    this.list.querySelector(".nothing")?.remove();
    if (stayAtEnd) this.scrollToEnd();
  }

  drop(id) {
    this.list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.remove();
  }

  tell(text) {
    this.list.append(element("li", "note told", text));
    this.scrollToEnd();
  }

  replyTo(message) {
    this.answering = message?.id;
    const line = this.section.querySelector(".replying");
    line.hidden = !message;
    if (!message) return;
    line.querySelector("span").textContent = words.replyingTo(names.person(message.author.id));
    this.input.focus();
  }

  async send() {
    const content = this.input.value;
    if (content.trim() === "") return;
    try {
      await server.post(this.id, { author: world.persona, content, replyTo: this.answering });
      this.input.value = "";
      this.problem.textContent = "";
      this.replyTo(undefined);
    } catch (error) {
      this.problem.textContent = error.message;
    }
  }

  scrollToEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }
}
