// Message text as nodes: mentions, times, bold, code, small print, links. A sign after a backslash stands for itself.
// https://docs.discord.com/developers/reference#message-formatting
import { element, named, withNodes } from "./element.js";
import { link } from "./links.js";
import { plainLines } from "./plain.js";
import { time } from "./time.js";
import { words } from "./words.js";

const parts = new RegExp([
  /\\(?<sign>[!-/:-@[-`{-~])/,
  /<@!?(?<person>\d+)>|<@&(?<role>\d+)>|<#(?<channel>\d+)>|https:\/\/discord\.com\/channels\/\d+\/(?<linked>\d+)(?:\/(?<message>\d+))?/,
  /<t:(?<seconds>-?\d+)(?::(?<style>[tTdDfFR]))?>|<a?:(?<emoji>\w+):\d+>/,
  /`(?<code>[^`\n]+)`|\*\*(?<bold>(?:\\.|[^*\\\n])+)\*\*|^-# (?<small>.+)$/,
  /(?<address>https?:\/\/[^\s<>\u202A-\u202E\u2066-\u2069]+)/,
].map(({ source }) => source).join("|"), "gm");

export function renderText(text, names) {
  const nodes = [];
  const shown = plainLines(text);
  let end = 0;
  for (const found of shown.matchAll(parts)) {
    nodes.push(shown.slice(end, found.index), part(found[0], found.groups, names));
    end = found.index + found[0].length;
  }
  nodes.push(shown.slice(end));
  return nodes;
}

function part(whole, { sign, person, role, channel, linked, message, seconds, style, emoji, code, bold, small, address }, names) {
  if (sign) return sign;
  if (person) return named(`@${names.person(person)}`, "mention");
  if (role) return named(`@${names.role(role)}`, "mention");
  if (channel || linked) return placeMention(channel ?? linked, message, names);
  if (seconds) return time(new Date(Number(seconds) * 1000), style) ?? whole;
  if (emoji) return `:${emoji}:`;
  if (code) return element("code", "", code);
  if (bold) return withNodes(element("strong"), ...renderText(bold, names));
  if (small) return withNodes(element("small"), ...renderText(small, names));
  return link(address);
}

// A press goes there (see "room").
function placeMention(id, message, names) {
  const name = names.channel(id);
  if (name === words.unset) return named(`#${name}`, "mention");
  const made = withNodes(element("button", "quiet mention"), named(`#${name}`));
  made.type = "button";
  made.dataset.goto = id;
  if (message) made.dataset.message = message;
  return made;
}

// The beginning of a text, at most so many characters of what is seen; a mention or a link stays whole.
export function renderBeginning(text, names, length) {
  const nodes = [];
  for (const node of renderText(text, names)) {
    const left = length - nodes.reduce((sum, { length: taken, textContent }) => sum + (textContent?.length ?? taken), 0);
    if (left <= 0) break;
    nodes.push(typeof node === "string" ? node.slice(0, left) : node);
  }
  return nodes;
}

// A block of text in the direction of its own letters.
export function textBlock(text, names) {
  const block = element("div", "content");
  block.dir = "auto";
  block.append(...renderText(text, names));
  return block;
}
