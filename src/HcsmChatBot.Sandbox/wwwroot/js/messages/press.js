// The persona presses a button, sends what was picked, or runs a command on a message.
import { whileBusy } from "../busy.js";
import { element } from "../element.js";
import { outcomeOf } from "../interactions.js";
import { openModal } from "../modals/modal.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { world } from "../world.js";

// "choice" is a picker, or undefined for a button.
export const press = (message, customId, choice, control) => ask({ control, message }, (member) => {
  const wrong = choice?.problem();
  if (wrong) throw new Error(wrong);
  return server.press(message.channel_id, message.id, { member, customId, values: choice?.values() });
});

// "command" is one of the bot's in the menu of messages.
export const runOn = (message, command, control) => ask({ control, message }, (member) => server.run(message.channel_id, { member, name: command.name, target: message.id }));

// The same for one in the menu of people.
export const runOnPerson = (channel, command, person, control) => ask({ control }, (member) => server.run(channel, { member, name: command.name, target: person }));

// What the bot answers shows by itself, but for a form and for silence.
const ask = ({ control, message }, send) => whileBusy(control, async () => {
  tell(holderOf(control, message), "");
  try {
    const member = world.persona;
    const { interactionId } = await send(member);
    const { state, modal } = await outcomeOf(interactionId);
    if (state === "failed") throw new Error(words.noAnswer);
    if (modal && member === world.persona) openModal(interactionId, modal, control);
  } catch (error) {
    tell(holderOf(control, message), error.message);
  }
});

// The card, or the message as it is drawn now: it may have been drawn anew, and the bar with the button may have gone to another.
function holderOf(control, message) {
  const around = control.closest(".message, .card");
  if (message === undefined || around?.dataset.id === message.id) return around;
  return document.querySelector(`.message[data-id="${CSS.escape(message.id)}"]`);
}

function tell(item, text) {
  if (!item) return; // the message has gone
  let line = item.querySelector(":scope > .problem");
  if (!line) {
    line = element("p", "problem");
    line.setAttribute("role", "alert");
    item.append(line);
  }
  line.textContent = text;
  line.hidden = text === "";
  if (text) line.scrollIntoView({ block: "nearest" });
}
