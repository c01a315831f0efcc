// What stands beside the conversation and can be put away: places (a drawer on narrow screens), people, the director.
const Wide = matchMedia("(min-width: 60rem)");
const Narrow = matchMedia("(max-width: 47.99rem)");
const beside = ["members", "director"];

const toggleOf = (id) => document.querySelector(`[aria-controls="${id}"]`);
const isOpen = (id) => document.body.classList.contains(`with-${id}`);

export function startPanels() {
  for (const id of ["places", ...beside]) toggleOf(id)?.addEventListener("click", () => show(id, !isOpen(id), true));
  document.addEventListener("click", ({ target }) => target.closest("[data-panel]") && show(target.closest("[data-panel]").dataset.panel, true, true));
  document.getElementById("shade").addEventListener("click", closeDrawers);
  addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]") && closeDrawers());
  Narrow.addEventListener("change", () => show("places", false));
  Wide.addEventListener("change", showKept);
  showKept();
}

// Where there is room beside the conversation, what was open there last; for who is new here the director, whose panel begins with the first minute.
function showKept() {
  const kept = localStorage.getItem("panel") ?? "director";
  for (const id of beside) show(id, Wide.matches && kept === id);
}

// Of the panels at the right one is open at a time.
function show(id, whether, byHand = false) {
  for (const other of beside) if (whether && other !== id && isOpen(other)) show(other, false);
  document.body.classList.toggle(`with-${id}`, whether);
  toggleOf(id)?.setAttribute("aria-expanded", String(whether));
  if (!byHand) return;
  if (beside.includes(id)) localStorage.setItem("panel", whether ? id : "");
  if (whether && (id === "places" || !Wide.matches)) document.getElementById(id).querySelector("button, a, select, input")?.focus();
}

const covers = (id) => isOpen(id) && (id === "places" ? Narrow.matches : !Wide.matches);

function closeDrawers() {
  const open = ["places", ...beside].filter(covers);
  for (const id of open) show(id, false);
  if (open.length > 0) toggleOf(open[0]).focus();
}

export const closePlaces = () => show("places", false);
