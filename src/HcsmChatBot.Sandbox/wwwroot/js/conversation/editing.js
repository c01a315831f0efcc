// One's own message that is being changed, at most one at a time.
import { editor } from "../messages/editor.js";
import { world } from "../world.js";

export class Editing {
  // "conversation" has the list, its history and where one writes; "save" brings the changed text to the server.
  constructor(conversation, save) {
    this.conversation = conversation;
    this.save = save;
  }

  // What stands in for the text of this message, if anything.
  of(message) {
    return this.id === message.id ? this.node : undefined;
  }

  begin(id) {
    if (this.id) this.end();
    const { list, history } = this.conversation;
    const message = history.find(id);
    this.id = id;
    this.node = editor(message, (text) => this.save(message, text), () => this.end());
    if (!list.nodes.has(id)) list.reveal(id);
    list.redraw(id);
    this.node.querySelector("textarea").focus();
    this.node.scrollIntoView({ block: "nearest" });
  }

  // The persona's last message; false when there is none.
  beginLast() {
    const own = this.conversation.history.messages.findLast(({ author }) => author.id === world.persona);
    if (own) this.begin(own.id);
    return own !== undefined;
  }

  end() {
    const { id } = this;
    this.forget(id);
    this.conversation.list.redraw(id);
    this.conversation.composer.focus();
  }

  // It is gone.
  forget(id) {
    if (this.id === id) this.id = this.node = undefined;
  }
}
