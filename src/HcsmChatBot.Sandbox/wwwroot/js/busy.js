// A button while an answer is awaited: it says so, keeps the focus, and does nothing when pressed again.
import { announce } from "./announcer.js";
import { element } from "./element.js";
import { words } from "./words.js";

export const isBusy = (control) => control.getAttribute("aria-busy") === "true";

export async function whileBusy(control, work) {
  if (isBusy(control)) return;
  const note = element("span", "waiting", ` (${words.waiting})`);
  control.setAttribute("aria-busy", "true");
  control.setAttribute("aria-disabled", "true");
  control.append(note);
  announce(words.waiting);
  try {
    await work();
  } finally {
    control.removeAttribute("aria-busy");
    control.removeAttribute("aria-disabled");
    note.remove();
    announce("");
  }
}
