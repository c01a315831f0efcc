// What is open: a channel, and threads beside it.
import { wayBackTo } from "../focus.js";
import { place } from "../world.js";
import { Pane } from "./pane.js";

const container = document.getElementById("panes");
const panes = new Map();

export function showPane(id, { beside = false } = {}) {
  if (!beside) for (const other of [...panes.keys()]) if (other !== id) closePane(other);
  if (!panes.has(id)) open(id);
  container.classList.toggle("two", panes.size > 1);
  if (beside) panes.get(id).focus();
}

export const paneOf = (id) => panes.get(id);
export const reloadPanes = () => Promise.all([...panes.values()].map((pane) => pane.load()));

// Threads that were deleted, and direct messages of another persona.
export const closeGone = () => [...panes.keys()].filter((id) => !place(id)).forEach(closePane);

function closePane(id) {
  panes.get(id)?.section.remove();
  panes.delete(id);
  container.classList.toggle("two", panes.size > 1);
}

function open(id) {
  const goBack = wayBackTo(document.activeElement);
  const close = () => (closePane(id), goBack());
  const pane = new Pane(id, { open: (thread) => showPane(thread, { beside: true }), close });
  panes.set(id, pane);
  container.append(pane.section);
  pane.load();
}
