// What only the rehearsal can do is out of reach where the sandbox runs alone, and says so.
import { element } from "../element.js";
import { onSituation } from "./situation.js";
import { saying } from "./words.js";

export function needsRehearsal(section, controls) {
  const note = element("p", "note", saying.needsRehearsal);
  note.hidden = true;
  section.append(note);
  onSituation(({ rehearsal }) => {
    note.hidden = rehearsal !== undefined;
    for (const control of controls) control.disabled = rehearsal === undefined;
  });
}
