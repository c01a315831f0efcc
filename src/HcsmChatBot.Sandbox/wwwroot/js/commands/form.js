// The form that runs slash commands: pick one, fill in its options.
import { whileBusy } from "../busy.js";
import { outcomeOf } from "../interactions.js";
import { openModal } from "../modals/modal.js";
import { isolated } from "../plain.js";
import { server } from "../server.js";
import { words } from "../words.js";
import { guild, isDirect, place, world } from "../world.js";
import { optionField } from "./options.js";
import { callable, localized, onMessage, pathOf } from "./tree.js";

const form = document.getElementById("command");
const picker = document.getElementById("command-name");
const about = document.getElementById("command-about");
const holder = document.getElementById("command-fields");
const problem = document.getElementById("command-problem");
const run = form.querySelector("button");
let entries = [], fields = [], shown = "", channelId = () => "";

const chosen = () => entries.find(({ path }) => path === picker.value);

export function refreshCommands() {
  const before = picker.value;
  const here = place(channelId());
  const commands = guild()?.commands ?? [];
  // A guild's own commands are not there in direct messages.
  entries = callable(here && isDirect(here) ? commands.filter((command) => !command.guild_id) : commands);
  picker.replaceChildren(...entries.map(({ path, label }) => new Option(label, path)));
  if (entries.some(({ path }) => path === before)) picker.value = before;
  run.disabled = entries.length === 0;
  if (JSON.stringify(chosen()) !== shown) showFields();
}

// "/chat start", as the reader knows it.
export const labelOf = (data) => entries.find(({ path }) => path === pathOf(data))?.label ?? nameInMenu(data) ?? `/${pathOf(data)}`;

function nameInMenu({ id }) {
  const command = onMessage(guild()?.commands ?? []).find((each) => each.id === id);
  return command && localized(command, "name");
}

function showFields() {
  const entry = chosen();
  shown = JSON.stringify(entry);
  about.textContent = entry ? localized(entry.command, "description") : guild()?.commands.length > 0 ? words.noneHere : words.none;
  fields = (entry?.command.options ?? []).map((option) => optionField(option, () => suggestions(option)));
  holder.replaceChildren(...fields.map(({ node }) => node));
  problem.textContent = "";
}

async function given() {
  const values = await Promise.all(fields.map((field) => field.value()));
  return Object.fromEntries(fields.map(({ option }, index) => [option.name, values[index]]).filter(([, value]) => value !== undefined));
}

async function suggestions(option) {
  const field = fields.find((each) => each.option === option);
  const options = { ...await given(), [option.name]: field.raw() };
  const { interactionId } = await server.autocomplete(channelId(), { member: world.persona, name: picker.value, options, focused: option.name });
  const { state, choices } = await outcomeOf(interactionId);
  if (state === "failed") throw new Error(words.noAnswer);
  return choices ?? [];
}

const submit = () => whileBusy(run, async () => {
  problem.textContent = "";
  try {
    const member = world.persona;
    const { path, label } = chosen();
    const { interactionId } = await server.run(channelId(), { member, name: path, options: await given() });
    showFields();
    const { state, modal } = await outcomeOf(interactionId);
    if (state === "failed") problem.textContent = words.failed(isolated(label));
    else if (modal && member === world.persona) openModal(interactionId, modal, run);
  } catch (error) {
    problem.textContent = error.message;
  }
});

// "current" tells in which channel commands are run.
export function startCommands(current) {
  channelId = current;
  picker.addEventListener("change", showFields);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
}
