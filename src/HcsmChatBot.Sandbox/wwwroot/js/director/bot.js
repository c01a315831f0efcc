// Stops the bot and starts it again, while its Discord lives on.
import { element } from "../element.js";
import { rehearsal } from "./calls.js";
import { needsRehearsal } from "./needs.js";
import { act, row, section } from "./section.js";
import { askNow, onSituation } from "./situation.js";
import { saying } from "./words.js";

export function botSection(panel) {
  const made = section("bot", saying.bot);
  const doing = (how, className) => act(panel, saying.botDo[how], async () => {
    await rehearsal.bot(how);
    await askNow();
    return saying.botDone[how];
  }, className);
  const [crash, stop, start] = [doing("crash", "danger"), doing("stop"), doing("start")];
  const state = element("p", "note");
  made.append(element("p", "note", saying.botAbout), row(crash, stop, start), state);
  needsRehearsal(made, [crash, stop, start]);
  onSituation(({ rehearsal: around }) => {
    if (!around) return;
    const isRunning = around.bot.running;
    state.textContent = isRunning ? saying.botRuns : saying.botIsStopped;
    crash.disabled = stop.disabled = !isRunning;
    start.disabled = isRunning;
  });
  return made;
}
