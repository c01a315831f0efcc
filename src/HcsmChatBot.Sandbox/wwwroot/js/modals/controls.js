// What one fills in: {control, check() -> what is wrong or "", value(), hint?, isGroup?}.
// https://docs.discord.com/developers/components/reference#text-input
import { element } from "../element.js";
import { packedAll } from "../files.js";
import { optionsOf, picker } from "../picker.js";
import { plain, plainLines } from "../plain.js";
import { words } from "../words.js";

const Paragraph = 2;
const LongestText = 4000;

export function textControl(component) {
  const { min_length: least = 0, max_length: most = LongestText } = component;
  const control = element(component.style === Paragraph ? "textarea" : "input");
  if (component.style === Paragraph) control.rows = 4;
  control.value = component.value ?? "";
  control.placeholder = (component.style === Paragraph ? plainLines : plain)(component.placeholder);
  control.required = component.required !== false;
  control.maxLength = most;
  if (least > 0) control.minLength = least;
  // The browser minds the limits only of what was typed by hand.
  const check = () => {
    if (control.value === "") return control.required ? words.required : "";
    return control.value.length < least ? words.characters(least, most) : "";
  };
  return { control, check, value: () => control.value, hint: least > 0 || most < LongestText ? words.characters(least, most) : undefined };
}

export function selectControl(component) {
  const isRequired = component.required !== false;
  const least = isRequired ? Math.max(1, component.min_values ?? 1) : 0;
  const choice = picker(optionsOf(component), { least, most: component.max_values ?? 1, placeholder: component.placeholder });
  choice.disable(component.disabled === true);
  if (choice.node.tagName === "SELECT") choice.node.required = isRequired;
  else choice.node.tabIndex = -1; // so that the focus can be brought here when something is wrong
  return { control: choice.node, check: choice.problem, value: choice.values, isGroup: choice.node.tagName !== "SELECT" };
}

export function fileControl(component) {
  const { min_values: least = 1, max_values: most = 1 } = component;
  const isRequired = component.required !== false && least > 0;
  const control = element("input");
  control.type = "file";
  control.multiple = most > 1;
  control.required = isRequired;
  const check = () => (control.files.length > most || (control.files.length < least && (isRequired || control.files.length > 0)) ? words.filesBetween(least, most) : "");
  return { control, check, value: () => packedAll(control.files), hint: most > 1 ? words.filesBetween(isRequired ? least : 0, most) : undefined };
}
