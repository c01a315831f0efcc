// Message text as nodes: mentions, times, bold, links. Only text nodes and elements made here, never HTML from a message.
import { language } from "./words.js";

const parts = /<@!?(\d+)>|<@&(\d+)>|<#(\d+)>|<t:(-?\d+)(?::([tTdDfFR]))?>|\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>]+)/g;

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function renderText(text, names) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(parts)) {
    nodes.push(text.slice(end, found.index), part(found, names));
    end = found.index + found[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}

function part([whole, person, role, channel, seconds, style, bold, address], names) {
  if (person) return element("span", "mention", `@${names.person(person)}`);
  if (role) return element("span", "mention", `@${names.role(role)}`);
  if (channel) return element("span", "mention", `#${names.channel(channel)}`);
  if (seconds) return time(new Date(Number(seconds) * 1000), style);
  if (bold) return element("strong", "", bold);
  if (address) return link(address);
  return whole;
}

function link(address) {
  const made = element("a", "", address);
  made.href = address;
  made.rel = "noreferrer noopener";
  made.target = "_blank";
  return made;
}

const styles = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};

export function time(date, style = "f") {
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
