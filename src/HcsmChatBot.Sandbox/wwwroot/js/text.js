// Message text as nodes: mentions, times, bold, links.
import { element, named } from "./element.js";
import { link } from "./links.js";
import { plainLines } from "./plain.js";
import { time } from "./time.js";

const parts = /<@!?(\d+)>|<@&(\d+)>|<#(\d+)>|<t:(-?\d+)(?::([tTdDfFR]))?>|<a?:(\w+):\d+>|\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>\u202A-\u202E\u2066-\u2069]+)/g;

export function renderText(text, names) {
  const nodes = [];
  const shown = plainLines(text);
  let end = 0;
  for (const found of shown.matchAll(parts)) {
    nodes.push(shown.slice(end, found.index), part(found, names));
    end = found.index + found[0].length;
  }
  nodes.push(shown.slice(end));
  return nodes;
}

function part([whole, person, role, channel, seconds, style, emoji, bold, address], names) {
  if (person) return named(`@${names.person(person)}`, "mention");
  if (role) return named(`@${names.role(role)}`, "mention");
  if (channel) return named(`#${names.channel(channel)}`, "mention");
  if (seconds) return time(new Date(Number(seconds) * 1000), style) ?? whole;
  if (emoji) return `:${emoji}:`;
  if (bold) return element("strong", "", bold);
  return link(address);
}

// A block of text in the direction of its own letters.
export function textBlock(text, names) {
  const block = element("div", "content");
  block.dir = "auto";
  block.append(...renderText(text, names));
  return block;
}
