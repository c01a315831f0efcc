// The form a bot answers with. It closes when the bot has taken it; until then what was typed stays.
// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
import { whileBusy } from "../busy.js";
import { button, element, freshId, named, withNodes } from "../element.js";
import { wayBackTo } from "../focus.js";
import { outcomeOf } from "../interactions.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { world } from "../world.js";
import { fieldsOf } from "./fields.js";

// "opener" is the control that brought the form up; the focus goes back to it.
export function openModal(interaction, modal, opener) {
  const fields = fieldsOf(modal.components);
  const title = withNodes(element("h2"), named(modal.title));
  title.id = freshId();
  const problem = element("p", "problem");
  problem.setAttribute("role", "alert");
  const send = element("button", "", words.submit);
  const form = withNodes(element("form"), ...fields.map(({ node }) => node), problem,
    withNodes(element("div", "buttons"), send, button(words.cancel, () => dialog.close())));
  const dialog = withNodes(element("dialog", "modal"), title, form);
  dialog.setAttribute("aria-labelledby", title.id);
  const submission = { interaction, member: world.persona, fields, problem };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(send, async () => (await isTaken(submission)) && dialog.close());
  });
  const goBack = wayBackTo(opener);
  dialog.addEventListener("close", () => {
    dialog.remove();
    goBack();
  });
  document.body.append(dialog);
  dialog.showModal();
}

async function isTaken({ interaction, member, fields, problem }) {
  for (const field of [...fields, { problem }]) tell(field.problem, "", field.control);
  try {
    const values = await filledIn(fields);
    if (!values) return false;
    const { interactionId } = await server.submit(interaction, { member, values });
    if ((await outcomeOf(interactionId)).state === "failed") throw new Error(words.noAnswer);
    return true;
  } catch (error) {
    const guilty = fields.find(({ id }) => id !== undefined && id === error.field);
    tell(guilty?.problem ?? problem, guilty ? error.reason : error.message, guilty?.control);
    guilty?.control.focus();
    return false;
  }
}

// Undefined when a field says itself what is wrong with it.
async function filledIn(fields) {
  const values = {};
  for (const { id, control, check, value, problem } of fields.filter((field) => field.id !== undefined)) {
    const wrong = check();
    if (wrong) {
      tell(problem, wrong, control);
      control.focus();
      return undefined;
    }
    values[id] = await value();
  }
  return values;
}

function tell(line, text, control) {
  if (!line) return;
  line.textContent = text;
  if (control) control.setAttribute("aria-invalid", String(text !== ""));
}
