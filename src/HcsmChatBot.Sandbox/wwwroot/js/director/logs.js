// Plays a real log into the room.
import { element } from "../element.js";
import { plain } from "../plain.js";
import { rehearsal } from "./calls.js";
import { needsRehearsal } from "./needs.js";
import { act, choice, labelled, row, section } from "./section.js";
import { askNow, onSituation } from "./situation.js";
import { speeds } from "./speeds.js";
import { saying } from "./words.js";

const Largest = 8 << 20;

export function logSection(panel) {
  const made = section("log", saying.playLog);
  const file = element("input");
  file.type = "file";
  file.accept = ".log,.txt,text/plain";
  const shelf = choice([]);
  const speed = speeds(60);
  const shelved = labelled(saying.logOfFolder, shelf);
  const play = act(panel, saying.play, async () => {
    await rehearsal.play({ ...(await chosen(file, shelf)), speed: Number(speed.value) });
    await askNow();
    return saying.logPlays;
  }, "director-main");
  const stop = act(panel, saying.stopLog, async () => {
    await rehearsal.stopLog();
    await askNow();
    return saying.logStopped;
  });
  const progress = element("progress");
  progress.setAttribute("aria-label", saying.logProgress);
  const state = element("p", "note");
  made.append(element("p", "note", saying.logAbout), labelled(saying.logFile, file), shelved, row(labelled(saying.speed, speed), play, stop), progress, state);
  needsRehearsal(made, [file, shelf, speed, play, stop]);
  onSituation(({ rehearsal: around }) => {
    showShelf(shelf, shelved, around?.logs ?? []);
    showProgress(progress, state, around?.log);
    stop.disabled = !around?.log?.playing;
  });
  return made;
}

// A file that was chosen goes before the folder's.
async function chosen(file, shelf) {
  const [given] = file.files;
  if (!given && !shelf.value) throw new Error(saying.chooseLog);
  if (!given) return { name: shelf.value };
  if (given.size > Largest) throw new Error(saying.refusals.logTooLarge());
  return { name: given.name, content: await base64(given) };
}

function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(new Error(saying.unreadableFile));
    reader.readAsDataURL(file);
  });
}

function showShelf(shelf, shelved, names) {
  shelved.hidden = names.length === 0;
  if (shelf.options.length === names.length) return;
  shelf.replaceChildren(...names.map((name) => new Option(plain(name), name)));
}

function showProgress(progress, state, log) {
  progress.hidden = !log;
  if (!log) return;
  progress.max = log.lines;
  progress.value = log.played;
  state.textContent = saying.logState(plain(log.name), log.played, log.lines, log.refused);
}
