// A channel, thread or direct-message channel with its messages and composer.
import { button, element, named, unseen, withNodes } from "../element.js";
import { withReaction } from "../messages/reactions.js";
import { isolated, plain } from "../plain.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { isThread, names, place, world } from "../world.js";
import { titleOf } from "../places/titles.js";
import { Composer } from "./composer.js";
import { MessageList } from "./messageList.js";
import { messageActions } from "./messageActions.js";

export class Pane {
  constructor(id, { open, close }) {
    this.id = id;
    this.section = document.getElementById("pane").content.cloneNode(true).firstElementChild;
    this.composer = new Composer(this.section.querySelector(".composer"), id);
    this.messages = new MessageList(this.section.querySelector(".messages"), messageActions(this, open));
    this.problem = this.section.querySelector(".pane-problem");
    this.dress(close);
  }

  dress(close) {
    const channel = place(this.id);
    const { sign, kind, name } = titleOf(channel);
    const title = withNodes(this.section.querySelector("h2"), withNodes(element("span", "name"), `${sign} `, unseen(kind), named(name)));
    if (isThread(channel)) title.append(button(words.close, close));
    title.tabIndex = -1;
    const topic = this.section.querySelector(".topic");
    topic.textContent = plain(channel.topic);
    topic.hidden = !channel.topic;
    this.section.setAttribute("aria-label", isolated(name));
    this.messages.list.setAttribute("aria-label", words.messagesOf(isolated(name)));
    this.composer.dress(isolated(isThread(channel) ? name : `${sign}${name}`));
  }

  async load() {
    const persona = world.persona;
    this.messages.awaitAll();
    await this.attempt(async () => {
      const messages = await server.messages(this.id, persona);
      if (persona === world.persona) this.messages.show(messages);
    });
  }

  // Does it, and tells in words when it was refused.
  async attempt(work) {
    this.problem.textContent = "";
    try {
      await work();
    } catch (error) {
      this.problem.textContent = error.message;
    }
  }

  focus() {
    this.section.querySelector("h2").focus();
  }

  take(message) {
    this.messages.take(message);
  }

  drop(id) {
    this.messages.drop(id);
    if (this.composer.answering === id) this.composer.replyTo(undefined);
  }

  takeReaction({ message_id: id, emoji, user_id: user }, step) {
    const message = this.messages.find(id);
    if (message) this.messages.changeReactions(id, withReaction(message.reactions, emoji, step, user === world.persona));
  }

  tell(text) {
    this.messages.tell(text);
  }

  replyTo(message) {
    this.composer.replyTo(message.id, names.author(message.author));
  }
}
