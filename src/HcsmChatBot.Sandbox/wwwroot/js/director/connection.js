// Says in the panel that nothing is heard from the sandbox, and that what it shows may be old.
import { element } from "../element.js";
import { onHappening } from "./happenings.js";
import { saying } from "./words.js";

export function connectionNote() {
  const note = element("p", "director-lost", saying.connectionLost);
  note.hidden = true;
  onHappening(({ name, data }) => name === "connection" && (note.hidden = data.stands));
  return note;
}
