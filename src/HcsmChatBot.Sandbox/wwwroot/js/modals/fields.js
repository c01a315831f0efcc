// The fields of a form: {node, id, control, problem, check(), value()}; mere text has a node only.
// https://docs.discord.com/developers/components/reference#label
import { element, freshId, named, withNodes } from "../element.js";
import { plain } from "../plain.js";
import { textBlock } from "../text.js";
import { words } from "../words.js";
import { names } from "../world.js";
import { fileControl, selectControl, textControl } from "./controls.js";

const controls = { 3: selectControl, 4: textControl, 5: selectControl, 6: selectControl, 7: selectControl, 8: selectControl, 19: fileControl };
const Row = 1;
const Text = 10;
const Label = 18;

export const fieldsOf = (components) => (components ?? []).flatMap(fields);

function fields(component) {
  if (component.type === Row) return fieldsOf(component.components);
  if (component.type === Text) return [{ node: textBlock(component.content, names) }];
  if (component.type === Label) return controls[component.component?.type] ? [field(component.component, component)] : [];
  return controls[component.type] ? [field(component, component)] : [];
}

function field(component, { label, description }) {
  const made = controls[component.type](component);
  const title = withNodes(element(made.isGroup ? "span" : "label", "label"), named(label || component.custom_id));
  if (component.required === false) title.append(element("span", "note", ` (${words.optional})`));
  const problem = element("p", "problem");
  problem.setAttribute("role", "alert");
  const notes = [description, made.hint].filter(Boolean).map((text) => element("p", "note", plain(text)));
  bind(made.control, title, [...notes, problem]);
  return { ...made, id: component.custom_id, problem, node: withNodes(element("div", "field"), title, ...notes, made.control, problem) };
}

// What is written around a control is read out with it.
function bind(control, title, notes) {
  for (const node of [control, title, ...notes]) node.id = freshId();
  if (title.tagName === "LABEL") title.htmlFor = control.id;
  else control.setAttribute("aria-labelledby", title.id);
  control.setAttribute("aria-describedby", notes.map(({ id }) => id).join(" "));
}
