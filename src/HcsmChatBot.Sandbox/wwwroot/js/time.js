// Instants in the reader's language and time zone.
import { element } from "./element.js";
import { language } from "./words.js";

const styles = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};

// Undefined for an instant beyond what a calendar has.
export function time(date, style = "f") {
  if (Number.isNaN(date.getTime())) return undefined;
  const made = element("time", "", style === "R" ? relative(date) : new Intl.DateTimeFormat(language, styles[style]).format(date));
  made.dateTime = date.toISOString();
  made.title = new Intl.DateTimeFormat(language, styles.F).format(date);
  return made;
}

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]].find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
