// The guided first minute: what to do first, ticked off by itself, and where it is done.
import { button, element, unseen, withNodes } from "../element.js";
import { notice, progress } from "./progress.js";
import { showStep } from "./showing.js";
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
    if (focused) list.querySelector(`[data-key="${focused}"]`)?.focus();
    const isAll = Object.keys(saying.steps).every((each) => progress.done[each]);
    all.textContent = isAll ? saying.allDone : "";
    if (step) panel.tell(`${saying.steps[step][0]}: ${saying.isDone}`);
  };
  made.append(element("p", "note", saying.firstMinuteAbout), list, all, hide);
  redraw();
  show(sessionStorage.getItem(Hidden) !== "yes", false);
  notice(redraw);
  return whole;
}

function itemFor(panel, step, [title, how]) {
  const isDone = progress.done[step] === true;
  const made = element("li", isDone ? "done" : "");
  const sign = withNodes(element("span", "director-tick"), unseen(isDone ? saying.isDone : saying.isOpen));
  const showing = button(saying.showMe, () => showStep(panel, step), { className: "plain", key: `show-${step}` });
  showing.setAttribute("aria-label", saying.showStep(title));
  made.append(sign, withNodes(element("div"), element("strong", "", title), element("p", "note", how)), ...(isDone ? [] : [showing]));
  return made;
}
