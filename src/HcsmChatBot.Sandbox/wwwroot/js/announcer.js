// What is read out: politely, and many things at once as one.
import { isolated } from "./plain.js";
import { words } from "./words.js";
import { names } from "./world.js";

const Pause = 1200;
const line = document.getElementById("announcements");
const queue = [];
let waiting;

export function announce(text) {
  line.textContent = text;
}

export function announceMessage(message, where) {
  queue.push({ message, where });
  waiting ??= setTimeout(() => {
    waiting = undefined;
    announce(summary(queue.splice(0)));
  }, Pause);
}

function summary(heard) {
  const { message, where } = heard[heard.length - 1];
  const name = isolated(names.author(message.author));
  return heard.length === 1 ? words.said(name, isolated(where), isolated(message.content.slice(0, 200))) : words.saidMany(heard.length, name, isolated(where));
}
