// A slash command with its options to fill in; it stands where one writes until it was run or given up.
import { whileBusy } from "../busy.js";
import { button, element, named, withNodes } from "../element.js";
import { outcomeOf } from "../interactions.js";
import { openModal } from "../modals/modal.js";
import { isolated } from "../plain.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { world } from "../world.js";
import { optionField } from "./options.js";
import { localized } from "./tree.js";

export class CommandForm {
  fields = [];

  // "onClose" brings the focus back to where one writes.
  constructor(holder, channelId, onClose) {
    this.channelId = channelId;
    this.onClose = onClose;
    this.node = holder.querySelector(".command");
    this.writing = holder.querySelector(".composer");
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.node.addEventListener("keydown", (event) => this.press(event));
  }

  // One without options is run at once.
  open(entry) {
    this.entry = entry;
    this.fields = (entry.command.options ?? []).map((option) => optionField(option, () => this.suggestions(option)));
    this.draw();
    if (this.fields.length === 0) this.submit();
    else this.fields[0].node.querySelector("input, select, textarea").focus();
  }

  draw() {
    this.run = element("button", "", words.run);
    this.problem = element("p", "problem");
    this.problem.setAttribute("role", "alert");
    const title = withNodes(element("h2"), named(this.entry.label), " ", named(localized(this.entry.command, "description"), "note"));
    const fields = withNodes(element("div", "fields"), ...this.fields.map(({ node }) => node));
    this.node.replaceChildren(title, fields, this.problem, withNodes(element("div", "buttons"), this.run, button(words.cancel, () => this.close())));
    this.node.setAttribute("aria-label", this.entry.label);
    this.show(true);
  }

  show(whether) {
    this.node.hidden = !whether;
    this.writing.hidden = whether;
  }

  close() {
    this.show(false);
    this.node.replaceChildren();
    this.onClose();
  }

  press(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Enter" && event.target.tagName === "TEXTAREA" && !event.shiftKey) {
      event.preventDefault();
      this.node.requestSubmit();
    }
  }

  async given() {
    const values = await Promise.all(this.fields.map((field) => field.value()));
    return Object.fromEntries(this.fields.map(({ option }, index) => [option.name, values[index]]).filter(([, value]) => value !== undefined));
  }

  async suggestions(option) {
    const field = this.fields.find((each) => each.option === option);
    const options = { ...await this.given(), [option.name]: field.raw() };
    const { interactionId } = await server.autocomplete(this.channelId, { member: world.persona, name: this.entry.path, options, focused: option.name });
    const { state, choices } = await outcomeOf(interactionId);
    if (state === "failed") throw new Error(words.noAnswer);
    return choices ?? [];
  }

  submit() {
    return whileBusy(this.run, async () => {
      this.problem.textContent = "";
      try {
        await this.send(world.persona);
      } catch (error) {
        this.problem.textContent = error.message;
        this.run.focus();
      }
    });
  }

  async send(member) {
    const { path, label } = this.entry;
    const { interactionId } = await server.run(this.channelId, { member, name: path, options: await this.given() });
    const { state, modal } = await outcomeOf(interactionId);
    if (state === "failed") throw new Error(words.failed(isolated(label)));
    this.close();
    if (modal && member === world.persona) openModal(interactionId, modal, document.activeElement);
  }
}
