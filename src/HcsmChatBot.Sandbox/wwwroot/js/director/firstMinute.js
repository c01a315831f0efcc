// The guided first minute: what to do first, ticked off by itself, and where it is done.
import { button, element, unseen, withNodes } from "../element.js";
import { notice, progress } from "./progress.js";
import { commandNames, showStep } from "./showing.js";
import { onSituation } from "./situation.js";
import { section } from "./section.js";
import { saying } from "./words.js";

const Hidden = "director-first-minute-hidden";

export function firstMinute(panel) {
  const made = section("first-minute", saying.firstMinute, { isOpen: true });
  const list = element("ol", "director-steps");
  const draw = () => list.replaceChildren(...Object.entries(saying.steps).map(([step, words]) => itemFor(panel, step, words)));
  const all = element("p", "director-all-done");
  const hide = button(saying.hide, () => show(false));
  const again = button(saying.showAgain, () => show(true));
  const whole = withNodes(element("div"), made, again);
  const show = (whether, byHand = true) => {
    sessionStorage.setItem(Hidden, whether ? "" : "yes");
    made.hidden = !whether;
    again.hidden = whether;
    if (byHand) (whether ? made.querySelector("summary") : again).focus();
  };
  const redraw = (step) => {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    draw();
    if (focused) (list.querySelector(`[data-key="${focused}"]`) ?? list.querySelector("button"))?.focus();
    const isAll = Object.keys(saying.steps).every((each) => progress.done[each]);
    all.textContent = isAll ? saying.allDone : "";
    if (step && progress.done[step]) panel.tell(`${saying.steps[step][0]}: ${saying.isDone}`);
  };
  made.classList.add("director-first");
  made.append(element("p", "note", saying.firstMinuteAbout), list, all, hide);
  onSituation(() => list.contains(document.activeElement) || draw()); // the names of the commands are known
  redraw();
  show(sessionStorage.getItem(Hidden) !== "yes", false);
  notice(redraw);
  return whole;
}

// What to do next stands whole; the rest by its title alone. A step that was left out comes up again when nothing is left after it.
function nextStep() {
  const steps = Object.keys(saying.steps);
  const last = steps.findLastIndex((step) => progress.done[step]);
  return steps.find((step, index) => index > last) ?? steps.find((step) => !progress.done[step]);
}

function itemFor(panel, step, [title, how]) {
  const [isDone, isNext] = [progress.done[step] === true, step === nextStep()];
  const made = element("li", isDone ? "done" : isNext ? "next" : "");
  const sign = withNodes(element("span", "director-tick"), unseen(isDone ? saying.isDone : saying.isOpen));
  const about = withNodes(element("div"), element("strong", "", title));
  if (isNext) {
    made.setAttribute("aria-current", "step");
    about.append(element("p", "", step === "welcome" && progress.isKnown ? saying.isKnown : how(commandNames())), showing(panel, step, title));
  }
  return withNodes(made, sign, about);
}

function showing(panel, step, title) {
  const made = button(saying.showMe, () => showStep(panel, step), { className: "director-main", key: `show-${step}` });
  made.setAttribute("aria-label", saying.showStep(title));
  return made;
}
