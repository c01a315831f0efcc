// The list of channels, threads and direct messages that the persona sees, with what is unread.
import { canSee } from "../access.js";
import { button, element, named, unseen, withNodes } from "../element.js";
import { icon } from "../icons.js";
import { unreadIn } from "../reading.js";
import { roveIn, stopAt } from "../rovingFocus.js";
import { words } from "../words.js";
import { isThread, world } from "../world.js";
import { titleOf } from "./titles.js";

const nav = document.getElementById("places");
const list = document.getElementById("channels");
const directs = document.getElementById("directs");

roveIn(nav, "[data-place]");

// "current" has the ids of the open channel and thread; "onOpen" is told what was chosen.
export function drawChannels(current, onOpen) {
  const focused = document.activeElement?.dataset.place;
  list.replaceChildren(...world.guilds.flatMap((each) => entriesOf(each, current, onOpen)));
  directs.replaceChildren(...world.directs.map((channel) => entry(channel, current, onOpen)));
  document.getElementById("directs-part").hidden = world.directs.length === 0;
  const stops = [...nav.querySelectorAll("[data-place]")];
  const again = stops.find(({ dataset }) => dataset.place === focused);
  stopAt(nav, "[data-place]", again ?? stops.find(({ dataset }) => dataset.place === current.channel));
  again?.focus();
}

function entriesOf(each, current, onOpen) {
  const channels = each.channels.filter(canSee).flatMap((channel) => [channel, ...threadsOf(each, channel, current)]).map((place) => entry(place, current, onOpen));
  return world.guilds.length > 1 ? [withNodes(element("li", "note"), named(each.name)), ...channels] : channels;
}

const threadsOf = (each, channel, current) =>
  each.threads.filter((thread) => thread.parent_id === channel.id && (!thread.thread_metadata.archived || thread.id === current.thread));

function entry(channel, current, onOpen) {
  const { drawing, kind, name } = titleOf(channel);
  const { isUnread, mentions } = unreadIn(channel.id);
  const isOpen = channel.id === current.channel || channel.id === current.thread;
  const opener = withNodes(button("", () => onOpen(channel.id), { className: "place" }), icon(drawing), unseen(kind), named(name, "name"));
  opener.dataset.place = channel.id;
  if (isOpen) opener.setAttribute("aria-current", "true");
  if (isUnread && !isOpen) opener.classList.add("unread");
  if (mentions > 0 && isUnread) opener.append(withNodes(element("span", "count", `@${mentions}`), unseen(` ${words.mentions(mentions)}`)));
  else if (isUnread && !isOpen) opener.append(element("span", "fresh", words.unread));
  return withNodes(element("li", isThread(channel) ? "thread" : ""), opener);
}
