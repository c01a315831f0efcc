// The form that runs slash commands: pick one, fill in its options.
import { server } from "./server.js";
import { element } from "./text.js";
import { language, words } from "./words.js";
import { guild, names, people, world } from "./world.js";

const picker = document.getElementById("command-name");
const about = document.getElementById("command-about");
const fields = document.getElementById("command-fields");
const problem = document.getElementById("command-problem");
let callable = [];

export function refreshCommands() {
  const chosen = picker.value;
  callable = (guild()?.commands ?? []).flatMap((command) => leaves(command, []));
  picker.replaceChildren(...callable.map(({ path }) => new Option(`/${path}`, path)));
  if (callable.some(({ path }) => path === chosen)) picker.value = chosen;
  document.getElementById("command").querySelector("button").disabled = callable.length === 0;
  if (picker.value !== chosen || callable.length === 0) showFields();
}

// A command with subcommands is as many entries as it has subcommands.
function leaves(command, before) {
  const path = [...before, command.name];
  const inner = (command.options ?? []).filter((option) => option.type === 1 || option.type === 2);
  return inner.length > 0 ? inner.flatMap((option) => leaves(option, path)) : [{ path: path.join(" "), ...command }];
}

const localized = (thing, field) => thing[`${field}_localizations`]?.[language] ?? thing[field];

function showFields() {
  const command = callable.find(({ path }) => path === picker.value);
  about.textContent = command ? localized(command, "description") : words.none;
  fields.replaceChildren(...(command?.options ?? []).map(field));
  problem.textContent = "";
}

function field(option) {
  const label = element("label", "field");
  const title = element("span", "", localized(option, "name"));
  if (!option.required) title.append(element("span", "note", ` (${words.optional})`));
  const input = control(option);
  input.name = option.name;
  input.dataset.type = option.type;
  input.required = option.required ?? false;
  label.append(title, input, element("span", "note", localized(option, "description")));
  return label;
}

function control(option) {
  if (option.choices?.length > 0) return select(option.choices.map((choice) => [localized(choice, "name"), choice.value]));
  if (option.type === 5) return select([[words.yes, "true"], [words.no, "false"]]);
  if (option.type === 6) return select([...people(), ...guild().members.filter((member) => member.user.bot)].map(({ user }) => [names.person(user.id), user.id]));
  if (option.type === 7) return select(guild().channels.map(({ id, name }) => [`#${name}`, id]));
  if (option.type === 8) return select(guild().roles.map(({ id, name }) => [name, id]));
  return textOrNumber(option);
}

function select(choices) {
  const made = element("select");
  made.append(new Option(words.unset, ""), ...choices.map(([name, value]) => new Option(name, value)));
  return made;
}

function textOrNumber(option) {
  const long = option.type === 3 && !(option.max_length <= 200);
  const made = element(long ? "textarea" : "input");
  if (long) made.rows = 2;
  if (option.type === 4 || option.type === 10) {
    made.type = "number";
    made.step = option.type === 4 ? "1" : "any";
    made.min = option.min_value ?? "";
    made.max = option.max_value ?? "";
  } else if (option.max_length) made.maxLength = option.max_length;
  return made;
}

function given() {
  const options = {};
  for (const input of fields.querySelectorAll("[name]")) {
    if (input.value === "") continue;
    const type = Number(input.dataset.type);
    options[input.name] = type === 4 || type === 10 ? Number(input.value) : type === 5 ? input.value === "true" : input.value;
  }
  return options;
}

export function startCommands(channelId) {
  picker.addEventListener("change", showFields);
  document.getElementById("command").addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = "";
    try {
      await server.run(channelId(), { member: world.persona, name: picker.value, options: given() });
      showFields();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
}
