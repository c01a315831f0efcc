// The list of channels, threads and direct messages.
import { button, element, named, unseen, withNodes } from "../element.js";
import { isThread, world } from "../world.js";
import { titleOf } from "./titles.js";

const list = document.getElementById("channels");
const directs = document.getElementById("directs");

// "current" is the id of the open channel; "onOpen" is told which channel was chosen.
export function drawChannels(current, onOpen) {
  const focused = document.activeElement?.dataset.place;
  list.replaceChildren(...world.guilds.flatMap((each) => entriesOf(each, current, onOpen)));
  directs.replaceChildren(...world.directs.map((channel) => entry(channel, current, onOpen)));
  document.getElementById("directs-part").hidden = world.directs.length === 0;
  if (focused) document.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}

function entriesOf(each, current, onOpen) {
  const channels = each.channels.flatMap((channel) => [channel, ...threadsOf(each, channel)]).map((place) => entry(place, current, onOpen));
  return world.guilds.length > 1 ? [withNodes(element("li", "note"), named(each.name)), ...channels] : channels;
}

const threadsOf = (each, channel) => each.threads.filter((thread) => thread.parent_id === channel.id && !thread.thread_metadata.archived);

function entry(channel, current, onOpen) {
  const { sign, kind, name } = titleOf(channel);
  const opener = withNodes(button("", () => onOpen(channel)), `${sign} `, unseen(kind), named(name));
  opener.dataset.place = channel.id;
  if (channel.id === current) opener.setAttribute("aria-current", "page");
  return withNodes(element("li", isThread(channel) ? "thread" : ""), opener);
}
