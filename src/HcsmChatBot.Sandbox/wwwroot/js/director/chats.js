// Runs a sample chat now.
import { element } from "../element.js";
import { plain } from "../plain.js";
import { rehearsal } from "./calls.js";
import { needsRehearsal } from "./needs.js";
import { act, choice, labelled, row, section } from "./section.js";
import { askNow, onSituation } from "./situation.js";
import { speeds } from "./speeds.js";
import { saying } from "./words.js";

export function chatSection(panel) {
  const made = section("chat", saying.sampleChat, { isOpen: true });
  const agenda = choice([]);
  const speed = speeds(10);
  const start = act(panel, saying.runNow, async () => {
    await rehearsal.sample({ agenda: agenda.value, speed: Number(speed.value), seed: 1 });
    await askNow();
    return saying.sampleRuns;
  }, "director-main");
  const archive = element("a", "", saying.transcripts);
  archive.setAttribute("href", "/transcripts/");
  archive.target = "_blank";
  made.append(element("p", "note", saying.sampleAbout), labelled(saying.agenda, agenda), row(labelled(saying.speed, speed), start), archive);
  needsRehearsal(made, [agenda, speed, start]);
  onSituation(({ rehearsal: around }) => {
    archive.hidden = !around;
    if (agenda.options.length > 0 || !around) return;
    agenda.replaceChildren(...around.agendas.map(({ title, name }) => new Option(plain(title), name)));
  });
  return made;
}
