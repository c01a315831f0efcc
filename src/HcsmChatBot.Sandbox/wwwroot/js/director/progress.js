// Which steps of the first minute are done, noticed from what happens; kept as long as the window is open, and told to the other windows.
import { place, memberOf, world } from "../world.js";
import { onHappening } from "./happenings.js";

const Kept = "director-progress"; // not the name under which a section keeps that it is open
const read = () => JSON.parse(sessionStorage.getItem(Kept) ?? "{}");
const otherWindows = new BroadcastChannel(Kept);

// {done: {start: true, …}, channel, prompt, answer, welcome, welcomeIn, summary: ids of what was met; isKnown: who answered has spoken here before}
export const progress = { done: {}, ...read() };

const startsWith = (name) => (component) => component.custom_id?.startsWith(name) || component.components?.some(startsWith(name));
const hasButton = (message, name) => message.components?.some(startsWith(name)) ?? false;

// "changed" hears which step it was.
export function notice(changed) {
  const take = ({ step, met }) => {
    Object.assign(progress, met);
    if (!met.isKnown) progress.done[step] = true;
    sessionStorage.setItem(Kept, JSON.stringify(progress));
    changed(step);
  };
  const keep = (step, met = {}) => {
    take({ step, met });
    otherWindows.postMessage({ step, met });
  };
  otherWindows.onmessage = ({ data }) => take(data);
  onHappening(({ name, data }) => {
    if (name === "SANDBOX_STRIP") noticeStep(data, keep);
    if (name === "MESSAGE_CREATE") noticeMessage(data, keep);
    if (name === "INTERACTION_CREATE" && data.type === 3) noticePress(data.data.custom_id, keep);
  });
}

function noticeStep({ what, about }, keep) {
  if (what === "OpeningPosted") keep("start");
  if (what === "PromptPosted" && about.topic === "T1") keep("topic", { prompt: about.message });
  if (what === "MessagePosted" && about.message === progress.answer && !about.newcomer) keep("welcome", { isKnown: true });
}

function noticeMessage(message, keep) {
  if (!message.author.bot) {
    if (isAnswer(message)) keep("answer", { answer: message.id });
  } else if (/^\*\*T1\*\*/.test(message.content)) keep("topic", { channel: message.channel_id, prompt: message.id });
  else if (hasButton(message, "guide") && (progress.isKnown || message.message_reference?.message_id === progress.answer)) {
    keep("welcome", { welcome: message.id, welcomeIn: message.channel_id, isKnown: false });
  } else if (hasButton(message, "transcript")) keep("end", { channel: message.channel_id, summary: message.id });
}

// In the thread of T1, or where the chat is when its prompts have none; by whoever speaks in this window, unless they lead.
function isAnswer({ author, channel_id: where }) {
  if (!progress.prompt || author.id !== world.persona || memberOf(author.id)?.roles.length > 0) return false;
  return place(progress.prompt) ? where === progress.prompt : where === progress.channel || place(where)?.parent_id === progress.channel;
}

function noticePress(customId, keep) {
  if (customId.startsWith("guide")) keep("guide");
  if (customId.startsWith("transcript")) keep("transcript");
}
