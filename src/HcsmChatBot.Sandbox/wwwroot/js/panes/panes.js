// What is open: a channel, and threads beside it.
import { Pane } from "./pane.js";

const container = document.getElementById("panes");
const panes = new Map();

export function showPane(id, { beside = false } = {}) {
  if (!beside) for (const other of [...panes.keys()]) if (other !== id) closePane(other);
  if (!panes.has(id)) open(id);
  container.classList.toggle("two", panes.size > 1);
  if (beside) panes.get(id).section.scrollIntoView?.({ block: "nearest" });
}

export const paneOf = (id) => panes.get(id);
export const reloadPanes = () => Promise.all([...panes.values()].map((pane) => pane.load()));

export function closePane(id) {
  panes.get(id)?.section.remove();
  panes.delete(id);
  container.classList.toggle("two", panes.size > 1);
}

function open(id) {
  const pane = new Pane(id, { open: (thread) => showPane(thread, { beside: true }), close: () => closePane(id) });
  panes.set(id, pane);
  container.append(pane.section);
  pane.load();
}
