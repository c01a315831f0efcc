// Which steps of the first minute are done, noticed from what happens; kept as long as the window is open.
import { world } from "../world.js";
import { onHappening } from "./happenings.js";

const Kept = "director-progress"; // not the name under which a section keeps that it is open
const read = () => JSON.parse(sessionStorage.getItem(Kept) ?? "{}");

// {done: {start: true, …}, channel, prompt, welcome, summary: ids of what was met}
export const progress = { done: {}, ...read() };

const startsWith = (name) => (component) => component.custom_id?.startsWith(name) || component.components?.some(startsWith(name));
const hasButton = (message, name) => message.components?.some(startsWith(name)) ?? false;

export function notice(changed) {
  const keep = (step, met = {}) => {
    Object.assign(progress, met);
    progress.done[step] = true;
    sessionStorage.setItem(Kept, JSON.stringify(progress));
    changed(step);
  };
  onHappening(({ name, data }) => {
    if (name === "SANDBOX_STRIP" && data.what === "OpeningPosted") keep("start");
    if (name === "SANDBOX_STRIP" && data.what === "PromptPosted" && data.about.topic === "T1") keep("topic", { prompt: data.about.message });
    if (name === "MESSAGE_CREATE") noticeMessage(data, keep);
    if (name === "INTERACTION_CREATE" && data.type === 3) noticePress(data.data.custom_id, keep);
  });
}

function noticeMessage(message, keep) {
  if (!message.author.bot) {
    if (message.channel_id === progress.prompt && message.author.id === world.persona) keep("answer", { answer: message.id });
  } else if (/^\*\*T1\*\*/.test(message.content)) keep("topic", { channel: message.channel_id, prompt: message.id });
  else if (hasButton(message, "guide") && message.message_reference?.message_id === progress.answer) keep("welcome", { welcome: message.id, welcomeIn: message.channel_id });
  else if (hasButton(message, "transcript")) keep("end", { channel: message.channel_id, summary: message.id });
}

function noticePress(customId, keep) {
  if (customId.startsWith("guide")) keep("guide");
  if (customId.startsWith("transcript")) keep("transcript");
}
