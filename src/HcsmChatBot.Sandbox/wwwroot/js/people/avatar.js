// A person's letter on a colour of their own; the name stands beside it.
import { element } from "../element.js";

const Hues = 8;

export function avatar(id, name) {
  const letter = [...name.replace(/[^\p{L}\p{N}]/gu, "")][0] ?? "?";
  const hue = [...id].reduce((sum, digit) => (31 * sum + Number(digit)) % 9973, 0) % Hues;
  const made = element("span", `avatar hue-${hue}`, letter.toUpperCase());
  made.setAttribute("aria-hidden", "true");
  return made;
}
