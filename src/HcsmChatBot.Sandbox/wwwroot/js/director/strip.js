// What the bot did and why, line by line as it happens.
import { button, element, withNodes } from "../element.js";
import { time } from "../time.js";
import { sandbox } from "./calls.js";
import { onHappening } from "./happenings.js";
import { row, section } from "./section.js";
import { effectIn, eventIn } from "./steps.js";
import { saying } from "./words.js";

const Shown = 200;
const Acquainted = 1000; // milliseconds in which the page has got to know whoever came in

export function stripSection(panel) {
  const made = section("strip", saying.strip, { isOpen: matchMedia("(min-width: 60rem) and (min-height: 40rem)").matches });
  made.classList.add("director-dock");
  const list = element("ol");
  // Not read out by itself: in a busy chat a line would come with every message, beside the messages.
  const scroller = withNodes(element("div", "director-lines"), list);
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", saying.strip);
  scroller.tabIndex = 0;
  const strip = new Strip(list, scroller, panel);
  const pause = button(saying.pauseStrip, () => {
    strip.isPaused = !strip.isPaused;
    pause.textContent = strip.isPaused ? saying.goOn(0) : saying.pauseStrip;
    if (!strip.isPaused) strip.show();
  }, { className: "plain" });
  strip.onWaiting = (count) => (pause.textContent = saying.goOn(count));
  made.append(scroller, row(pause));
  const catchUp = () => strip.catchUp().catch(() => {}); // what was said before the page was open, or while it was cut off
  onHappening(({ name, data }) => {
    if (name === "SANDBOX_STRIP") strip.take(data);
    if (name === "connection" && data.stands) catchUp();
  });
  catchUp();
  return made;
}

class Strip {
  constructor(list, scroller, panel) {
    this.list = list;
    this.scroller = scroller;
    this.panel = panel;
    this.waiting = [];
    this.last = 0;
    this.isPaused = false;
    this.onWaiting = () => {};
  }

  async catchUp() {
    const lines = await sandbox.strip(this.last);
    for (const line of lines) this.take(line);
  }

  take(line) {
    if (line.number <= this.last) return;
    this.last = line.number;
    this.waiting.push(line);
    if (this.waiting.length > Shown) this.waiting.shift();
    if (this.isPaused) this.onWaiting(this.waiting.length);
    else this.show();
  }

  show() {
    const { list, scroller } = this;
    const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    list.append(...this.waiting.splice(0).map((line) => this.item(line)));
    while (list.children.length > Shown) list.firstElementChild.remove();
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  // Whoever has just come in may not be known yet by name; then the line is drawn once more.
  item(line, isFirst = true) {
    const { at, what, about, effects } = line;
    const people = this.panel.personas();
    const made = withNodes(element("li"), withNodes(element("p"), time(new Date(at), "T") ?? "", " ", element("span", "director-event", eventIn(what, about, people))));
    const done = effects.map((effect) => element("li", "", effectIn(effect.what, effect.about, people)));
    if (done.length > 0) made.append(withNodes(element("ul"), ...done));
    const id = about.by ?? about.newcomer;
    if (isFirst && id && !people.some((person) => person.id === id)) setTimeout(() => made.replaceWith(this.item(line, false)), Acquainted);
    return made;
  }
}
