// Whom to speak as.
import { plain } from "../plain.js";
import { people, world } from "../world.js";

const select = document.getElementById("persona");

export function drawPersonas() {
  const remembered = world.persona || sessionStorage.getItem("persona");
  const wanted = people().map(({ user, display_name: name }) => [user.id, plain(name)]);
  const shown = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(wanted) !== JSON.stringify(shown)) select.replaceChildren(...wanted.map(([id, name]) => new Option(name, id)));
  if (wanted.some(([id]) => id === remembered)) select.value = remembered;
  world.persona = select.value;
}

export const onPersona = (changed) => select.addEventListener("change", () => {
  world.persona = select.value;
  sessionStorage.setItem("persona", select.value);
  changed();
});

export const personas = () => people().map(({ user, display_name: name, locale }) => ({ id: user.id, name, locale }));

export function actAs(id) {
  select.value = id;
  select.dispatchEvent(new Event("change"));
}
