// One of a list (a select), or several (check boxes): for selects of messages and of forms.
// https://docs.discord.com/developers/components/reference#string-select
import { element, freshId, named, withNodes } from "./element.js";
import { plain } from "./plain.js";
import { words } from "./words.js";
import { everybody, guild } from "./world.js";

const persons = () => everybody().map(({ user, display_name: name }) => ({ label: name, value: user.id }));
const roles = () => guild().roles.map(({ id, name }) => ({ label: name, value: id }));
const channels = ({ channel_types: types }) => guild().channels.filter(({ type }) => !types?.length || types.includes(type)).map(({ id, name }) => ({ label: `#${name}`, value: id }));
const listed = { 5: persons, 6: roles, 7: () => [...persons(), ...roles()], 8: channels };

// {label, value, description?, default?} of a select of any kind.
export function optionsOf(component) {
  if (component.type === 3) return component.options ?? [];
  const chosen = new Set((component.default_values ?? []).map(({ id }) => id));
  return listed[component.type](component).map((option) => ({ ...option, default: chosen.has(option.value) }));
}

// {node, values(), problem(), disable(whether)}
export const picker = (options, limits) => (limits.most > 1 ? several(options, limits) : one(options, limits));

function one(options, { least, placeholder }) {
  const node = element("select");
  node.append(new Option(placeholder ?? words.chooseOne, ""));
  for (const { label, value, description, default: chosen } of options) {
    node.append(new Option(plain(description ? `${label} — ${description}` : label), value, chosen, chosen));
  }
  const values = () => (node.value === "" ? [] : [node.value]);
  return { node, values, problem: () => (least > 0 && node.value === "" ? words.chooseOne : ""), disable: (whether) => (node.disabled = whether) };
}

function several(options, { least, most, placeholder }) {
  const boxes = options.map(box);
  const limits = element("span", "note", words.chooseBetween(least, Math.min(most, options.length)));
  limits.id = freshId();
  const title = placeholder ? [element("span", "label", plain(placeholder))] : [];
  const node = withNodes(element("div", "boxes"), ...title, limits, ...boxes.map(({ label }) => label));
  node.setAttribute("role", "group");
  node.setAttribute("aria-describedby", limits.id);
  const values = () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
  const problem = () => (values().length < least || values().length > most ? words.chooseBetween(least, Math.min(most, options.length)) : "");
  return { node, values, problem, disable: (whether) => boxes.forEach(({ input }) => (input.disabled = whether)) };
}

function box({ label, value, description, default: chosen }) {
  const input = element("input");
  input.type = "checkbox";
  input.value = value;
  input.checked = chosen === true;
  const around = withNodes(element("label", "box"), input, named(label));
  if (description) around.append(named(description, "note"));
  return { input, label: around };
}
