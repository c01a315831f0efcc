// Whom this window speaks as.
import { avatar } from "../people/avatar.js";
import { plain } from "../plain.js";
import { names, people, world } from "../world.js";

const select = document.getElementById("persona");
const face = document.getElementById("persona-face");

export const personas = () => people().map(({ user, display_name: name, locale }) => ({ id: user.id, name, locale }));

export function drawPersonas() {
  const wanted = people().map(({ user, display_name: name }) => [user.id, plain(name)]);
  const shown = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(wanted) !== JSON.stringify(shown)) select.replaceChildren(...wanted.map(([id, name]) => new Option(name, id)));
  select.value = world.persona;
  face.replaceChildren(...(world.persona ? [avatar(world.persona, names.person(world.persona))] : []));
}

export const onPersona = (changed) => select.addEventListener("change", () => changed(select.value));
