// What one can do about a message. There is one bar for the whole list: it goes to the message that is pointed at or has the focus.
import { element, iconButton } from "../element.js";
import { menuCommands } from "../messages/appMenu.js";
import { isEphemeral } from "../messages/message.js";
import { words } from "../words.js";
import { world } from "../world.js";

export class Toolbar {
  constructor(list, actions, find) {
    this.actions = actions;
    this.find = find;
    this.node = element("div", "actions");
    this.node.setAttribute("role", "toolbar");
    this.node.setAttribute("aria-label", words.messageActions);
    list.addEventListener("pointerover", (event) => event.pointerType !== "touch" && this.over(event.target));
    list.addEventListener("focusin", (event) => this.over(event.target));
    list.addEventListener("pointerleave", () => list.contains(document.activeElement) || this.node.remove());
  }

  over(target) {
    const item = target.closest?.(".message");
    if (!item || item === this.node.parentElement || item.querySelector(".editor")) return;
    if (this.node.contains(document.activeElement)) return;
    const message = this.find(item.dataset.id);
    this.node.replaceChildren(...(message && !isEphemeral(message) ? this.choices(message) : []));
    if (this.node.childElementCount > 0) item.querySelector(".head").after(this.node);
    else this.node.remove();
  }

  choices(message) {
    const offer = (key, act) => iconButton(key, words[key], (event) => act(message, event.currentTarget), { key });
    const made = [offer("reply", this.actions.reply), offer("react", this.actions.pickReaction)];
    if (menuCommands().length > 0) made.push(offer("apps", this.actions.openMenu));
    if (message.author.id === world.persona) made.push(offer("edit", this.actions.edit), offer("delete", this.actions.askRemoval));
    return made;
  }
}
