// What only the rehearsal can do is out of reach where the sandbox runs alone, and says so.
import { element } from "../element.js";
import { onSituation } from "./situation.js";
import { saying } from "./words.js";

export function needsRehearsal(section, controls) {
  const reach = (isThere) => controls.forEach((control) => (control.disabled = !isThere));
  const note = element("p", "note", saying.needsRehearsal);
  note.hidden = true;
  section.append(note);
  reach(false);
  onSituation(({ rehearsal }) => {
    note.hidden = rehearsal !== undefined;
    reach(rehearsal !== undefined);
  });
}
