// People after an at sign. In the field they have their names; what is sent has their ids.
import { plain } from "../plain.js";
import { everybody } from "../world.js";

const Most = 10;
const begun = /(?:^|\s)@([^\n@]{0,32})$/u;

// Undefined where nobody is being named; "insert" puts a text in place of so many letters before the cursor.
export function peopleFor(before, insert) {
  const found = begun.exec(before);
  if (!found) return undefined;
  const wanted = found[1].toLowerCase();
  return everybody()
    .filter(({ display_name: name }) => name.toLowerCase().split(/\s/u).some((_, at, parts) => parts.slice(at).join(" ").startsWith(wanted)))
    .slice(0, Most)
    .map(({ display_name: name }) => ({ label: plain(name), note: "", pick: () => insert(`@${name} `, found[1].length + 1) }));
}

// https://docs.discord.com/developers/reference#message-formatting
export function withMentions(text) {
  const byLength = [...everybody()].sort((one, other) => other.display_name.length - one.display_name.length);
  return byLength.reduce((said, { display_name: name, user }) => said.replaceAll(`@${name}`, `<@${user.id}>`), text);
}
