// The messages of a pane, and what the page itself tells between them.
import { element } from "../element.js";
import { keepingFocus } from "../focus.js";
import { editor } from "../messages/editor.js";
import { renderMessage } from "../messages/message.js";
import { reactions } from "../messages/reactions.js";
import { words } from "../words.js";

export class MessageList {
  constructor(list, actions) {
    this.list = list;
    this.actions = { ...actions };
    this.known = new Map();
    this.awaitAll();
  }

  // What happens from now on is newer than what will be shown next.
  awaitAll() {
    this.newer = new Map();
  }

  find(id) {
    return this.known.get(id);
  }

  show(loaded) {
    this.editing = undefined;
    this.known = new Map(loaded.map((message) => [message.id, message]));
    for (const [id, message] of this.newer) this.note(id, message);
    const messages = [...this.known.values()];
    this.list.setAttribute("aria-live", "off");
    this.list.replaceChildren(...messages.map((message) => this.render(message)));
    if (messages.length === 0) this.list.append(element("li", "note nothing", words.empty));
    this.scrollToEnd();
    setTimeout(() => this.list.setAttribute("aria-live", "polite"), 500); // only what comes later is read out
  }

  // A new message, one that changed, or (undefined) one that is gone. An event does not say which reactions are the persona's.
  note(id, message) {
    this.newer.set(id, message);
    const before = this.known.get(id);
    if (message) this.known.set(id, before ? { ...message, reactions: before.reactions } : message);
    else this.known.delete(id);
    return before !== undefined;
  }

  take(message) {
    if (this.note(message.id, message)) this.redraw(message.id);
    else this.append(this.render(this.known.get(message.id)));
  }

  drop(id) {
    this.note(id, undefined);
    if (this.editing?.id === id) this.editing = undefined;
    const item = this.item(id);
    const hadFocus = item?.contains(document.activeElement);
    item?.remove();
    if (hadFocus) this.list.focus();
  }

  tell(text) {
    this.append(element("li", "note told", text));
  }

  changeReactions(id, changed) {
    const message = { ...this.known.get(id), reactions: changed };
    this.known.set(id, message);
    keepingFocus(this.item(id), (item) => {
      item.querySelector(":scope > .reactions")?.replaceWith(reactions(message, this.actions.react));
      return item;
    });
  }

  edit(id) {
    if (this.editing) this.endEdit();
    const message = this.known.get(id);
    this.editing = { id, node: editor(message, (text) => this.actions.save(message, text), () => this.endEdit()) };
    this.redraw(id);
    this.item(id).querySelector("textarea").focus();
  }

  endEdit() {
    const id = this.editing?.id;
    this.editing = undefined;
    if (id === undefined || !this.known.has(id)) return;
    this.redraw(id);
    this.item(id).querySelector('[data-key="edit"]')?.focus();
  }

  redraw(id) {
    const stays = this.isAtEnd();
    keepingFocus(this.item(id), (item) => {
      const drawn = this.render(this.known.get(id));
      drawn.append(...item.querySelectorAll(":scope > .aside"));
      item.replaceWith(drawn);
      return drawn;
    });
    if (stays) this.scrollToEnd();
  }

  render(message) {
    return renderMessage(message, this.actions, this.editing?.id === message.id ? this.editing.node : undefined);
  }

  append(item) {
    const stays = this.isAtEnd();
    this.list.querySelector(".nothing")?.remove();
    this.list.append(item);
    if (stays) this.scrollToEnd();
  }

  item(id) {
    return this.list.querySelector(`:scope > [data-id="${CSS.escape(id)}"]`);
  }

  isAtEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
  }

  scrollToEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }
}
