// The field of one option: {option, node, raw(), value()}; value() is undefined when nothing was given.
// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type
import { element, freshId, withNodes } from "../element.js";
import { packed } from "../files.js";
import { plain } from "../plain.js";
import { words } from "../words.js";
import { everybody, guild } from "../world.js";
import { combobox } from "./combobox.js";
import { localized } from "./tree.js";

const Text = 3, Whole = 4, Truth = 5, Person = 6, Channel = 7, Role = 8, Mentionable = 9, Fraction = 10, File = 11;
const people = () => everybody().map(({ user, display_name: name }) => [plain(name), user.id]);
const roles = () => guild().roles.map(({ id, name }) => [plain(name), id]);
const channels = () => guild().channels.map(({ id, name }) => [`#${plain(name)}`, id]);
const listed = { [Truth]: () => [[words.yes, "true"], [words.no, "false"]], [Person]: people, [Channel]: channels, [Role]: roles, [Mentionable]: () => [...people(), ...roles()] };

// "suggest" asks the bot what might be meant; used by options with autocomplete.
export function optionField(option, suggest) {
  const input = controlFor(option);
  input.name = option.name;
  input.id = freshId();
  input.required = option.required === true;
  const title = withNodes(element("label", "label", localized(option, "name")));
  title.htmlFor = input.id;
  if (!option.required) title.append(element("span", "note", ` (${words.optional})`));
  const about = element("p", "note", localized(option, "description"));
  about.id = freshId();
  input.setAttribute("aria-describedby", about.id);
  const box = option.autocomplete ? combobox(input, suggest) : { node: input, value: () => input.value };
  return { option, node: withNodes(element("div", "field"), title, box.node, about), raw: box.value, value: () => valueOf(option.type, input, box.value()) };
}

function valueOf(type, input, given) {
  if (type === File) return input.files.length > 0 ? packed(input.files[0]) : undefined;
  if (given === "") return undefined;
  if (type === Whole || type === Fraction) return Number(given);
  return type === Truth ? given === "true" : given;
}

function controlFor(option) {
  if (option.choices?.length > 0) return select(option.choices.map((choice) => [localized(choice, "name"), choice.value]));
  if (listed[option.type]) return select(listed[option.type]());
  if (option.type === File) return Object.assign(element("input"), { type: "file" });
  return option.type === Text || option.autocomplete ? textInput(option) : numberInput(option);
}

function select(choices) {
  const made = element("select");
  made.append(new Option(words.unset, ""), ...choices.map(([name, value]) => new Option(name, value)));
  return made;
}

function textInput(option) {
  const isLong = !option.autocomplete && !(option.max_length <= 200);
  const made = element(isLong ? "textarea" : "input");
  if (isLong) made.rows = 2;
  if (option.max_length) made.maxLength = option.max_length;
  if (option.min_length) made.minLength = option.min_length;
  return made;
}

const numberInput = (option) => Object.assign(element("input"), {
  type: "number", step: option.type === Whole ? "1" : "any", min: option.min_value ?? "", max: option.max_value ?? "",
});
