// People who come in and talk by themselves.
import { element, withNodes } from "../element.js";
import { onTime } from "../places/clock.js";
import { rehearsal } from "./calls.js";
import { needsRehearsal } from "./needs.js";
import { act, row, section } from "./section.js";
import { askNow, onSituation } from "./situation.js";
import { saying } from "./words.js";

export function peopleSection(panel) {
  const made = section("people", saying.people);
  const bring = (who) => act(panel, saying.bring[who], async () => {
    await rehearsal.bring(who, 1);
    await askNow();
    return saying.came[who];
  });
  const buttons = Object.keys(saying.bring).map(bring);
  const silence = act(panel, saying.silence, async () => {
    await rehearsal.silence();
    await askNow();
    return saying.silenced;
  });
  const state = element("p", "note");
  made.append(element("p", "note", saying.peopleAbout), withNodes(element("div", "director-group"), element("h4", "", saying.bringIn), row(...buttons)), state, row(silence));
  needsRehearsal(made, [...buttons, silence]);
  let isRunning = true;
  onTime(({ running }) => (isRunning = running));
  onSituation(({ rehearsal: around }) => {
    const { listening, waiting } = around?.people ?? {};
    state.textContent = waiting > 0 ? saying.stillToSay(waiting, isRunning) : listening ? saying.listening : "";
    silence.disabled = !(waiting > 0 || listening);
  });
  return made;
}
