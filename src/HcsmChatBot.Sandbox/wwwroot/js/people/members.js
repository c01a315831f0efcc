// Who is here, by their roles; a press shows more of a person.
import { button, element, named, withNodes } from "../element.js";
import { roveIn, stopAt } from "../rovingFocus.js";
import { words } from "../words.js";
import { everybody, guild, rolesOf, world } from "../world.js";
import { avatar } from "./avatar.js";

const holder = document.getElementById("members-list");

roveIn(holder, "[data-person]");

export function drawMembers(onPerson) {
  const focused = document.activeElement?.dataset.person;
  holder.replaceChildren(...grouped().flatMap(([name, members]) => group(name, members, onPerson)));
  const again = focused ? holder.querySelector(`[data-person="${CSS.escape(focused)}"]`) ?? undefined : undefined;
  stopAt(holder, "[data-person]", again);
  again?.focus();
}

function grouped() {
  const groups = new Map([...(guild()?.roles ?? []).filter(({ id, managed }) => id !== guild().id && !managed).map(({ name }) => [name, []]), [words.people, []], [words.bots, []]]);
  for (const member of everybody()) {
    const role = rolesOf(member).find(({ managed }) => !managed);
    groups.get(member.user.bot ? words.bots : role?.name ?? words.people).push(member);
  }
  return [...groups].filter(([, members]) => members.length > 0);
}

function group(name, members, onPerson) {
  const title = withNodes(element("h3"), named(name), ` · ${members.length}`);
  return [title, withNodes(element("ul"), ...members.map((member) => line(member, onPerson)))];
}

function line(member, onPerson) {
  const opener = withNodes(button("", () => onPerson(member.user.id, opener), { className: "person" }), avatar(member.user.id, member.display_name), named(member.display_name));
  if (member.user.id === world.persona) opener.append(element("span", "note", words.you));
  opener.dataset.person = member.user.id;
  return withNodes(element("li"), opener);
}
