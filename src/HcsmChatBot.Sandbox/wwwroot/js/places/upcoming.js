// What the guild shows as coming up. https://docs.discord.com/developers/resources/guild-scheduled-event
import { element, named, withNodes } from "../element.js";
import { icon } from "../icons.js";
import { time } from "../time.js";
import { words } from "../words.js";
import { guild } from "../world.js";

const Scheduled = 1;
const Active = 2;
const list = document.getElementById("upcoming");

export function drawUpcoming() {
  const events = (guild()?.scheduled_events ?? []).filter(({ status }) => status === Scheduled || status === Active);
  list.replaceChildren(...events.map(line));
  document.getElementById("upcoming-part").hidden = events.length === 0;
}

function line({ name, status, scheduled_start_time: start }) {
  const when = status === Active ? element("span", "note", words.happening) : withNodes(element("span", "note"), time(new Date(start), "f") ?? "");
  return withNodes(element("li", "upcoming"), icon("calendar"), withNodes(element("span", "name"), named(name)), when);
}
