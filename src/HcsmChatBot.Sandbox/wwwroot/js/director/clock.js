// Turns the sandbox's clock, which the bot's chats follow.
import { element, withNodes } from "../element.js";
import { language } from "../words.js";
import { onTime } from "../places/clock.js";
import { sandbox } from "./calls.js";
import { act, labelled, row, section } from "./section.js";
import { speeds } from "./speeds.js";
import { saying } from "./words.js";

const Minutes = [1, 5, 10, 60];
const shown = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });

export function clockSection(panel) {
  const made = section("clock", saying.clock);
  const state = element("p", "director-clock");
  const turned = element("p", "note", saying.turnAbout);
  const change = (wanted, words) => async () => {
    await sandbox.turnClock(wanted());
    return words;
  };
  const on = Minutes.map((minutes) => act(panel, saying.turnOn(minutes), change(() => ({ on: minutes * 60 }), saying.turnedOn(minutes))));
  let isRunning = true;
  const pause = act(panel, saying.pause, async () => {
    await sandbox.turnClock({ running: !isRunning });
    return isRunning ? saying.clockRuns : saying.clockStands;
  });
  const speed = speeds(1);
  speed.addEventListener("change", () => sandbox.turnClock({ speed: Number(speed.value), running: true }).catch((error) => panel.tell(error.message)));
  made.append(state, row(pause, labelled(saying.speed, speed)), withNodes(element("div", "director-group"), element("h4", "", saying.turn), row(...on)), turned);
  onTime((clock) => {
    isRunning = clock.running;
    state.textContent = `${shown.format(clock.now)} · ${clock.running ? saying.runs(clock.speed) : saying.clockStands}`;
    if (pause.textContent !== (isRunning ? saying.pause : saying.letRun) && pause.getAttribute("aria-busy") !== "true") pause.textContent = isRunning ? saying.pause : saying.letRun;
    if (document.activeElement !== speed && [...speed.options].some(({ value }) => Number(value) === clock.speed)) speed.value = String(clock.speed);
  });
  return made;
}
