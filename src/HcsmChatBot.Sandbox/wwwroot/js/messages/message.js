// One message as a list item.
import { button, element, named, unseen, withNodes } from "../element.js";
import { icon } from "../icons.js";
import { avatar } from "../people/avatar.js";
import { isolated } from "../plain.js";
import { meansMe } from "../reading.js";
import { textBlock, renderBeginning } from "../text.js";
import { time } from "../time.js";
import { words } from "../words.js";
import { names } from "../world.js";
import { attachment } from "./attachments.js";
import { components } from "./components.js";
import { embed } from "./embeds.js";
import { reactions } from "./reactions.js";

const Ephemeral = 1 << 6;
const Loading = 1 << 7;
export const isEphemeral = (message) => (message.flags & Ephemeral) !== 0;
// What the bot asks everybody has a thread for the answers.
const isPrompt = ({ author, thread, starts }) => author.bot === true && (thread !== undefined || starts === true);

// "actions" says what is done about it; "editor" stands in for the text while it is being changed; one that "continues" goes on under the same name.
export function renderMessage(message, actions, { editor, continues }) {
  const item = element("li", classOf(message, continues));
  item.dataset.id = message.id;
  item.tabIndex = -1;
  if (message.referenced_message !== undefined) item.append(quote(message, actions));
  item.append(continues ? side(message) : avatar(message.author.id, names.author(message.author)));
  item.append(head(message, actions, continues), editor ?? body(message));
  item.append(...(message.embeds ?? []).map(embed), ...(message.attachments ?? []).map(attachment), ...components(message));
  if (isEphemeral(message)) item.append(withNodes(element("p", "note private"), icon("lock"), words.onlyYou));
  else item.append(reactions(message, actions.react));
  if (message.thread) item.append(threadOpener(message, actions));
  return item;
}

function classOf(message, continues) {
  const traits = { ephemeral: isEphemeral(message), prompt: isPrompt(message), mine: meansMe(message), continues };
  return ["message", ...Object.keys(traits).filter((trait) => traits[trait])].join(" ");
}

// The time, beside a message without a head.
const side = (message) => withNodes(element("span", "side"), time(new Date(message.timestamp), "t") ?? "");

function head(message, actions, continues) {
  const line = element("div", continues ? "head unseen-head" : "head");
  if (continues) line.append(unseen(names.author(message.author)));
  else line.append(...heading(message, actions));
  if (meansMe(message)) line.append(element("span", "note", words.mentionsYou));
  if (message.edited_timestamp && !isEphemeral(message)) line.append(element("span", "note", `(${words.edited})`));
  return line;
}

function heading(message, actions) {
  const name = withNodes(button("", () => actions.showPerson(message.author, name), { className: "quiet author", key: "author" }), named(names.author(message.author)));
  const badge = message.author.bot ? [element("span", "badge", words.bot)] : [];
  return [name, ...badge, time(new Date(message.timestamp), "t") ?? ""];
}

function body(message) {
  if (!(message.flags & Loading)) return textBlock(message.content, names);
  return withNodes(element("div", "content"), element("em", "note", words.thinking));
}

function quote(message, actions) {
  const answered = message.referenced_message;
  if (!answered) return withNodes(element("p", "quote"), icon("reply"), element("span", "", words.deleted));
  const line = button("", () => actions.jump(answered.id), { className: "quiet quote", key: "quote" });
  const beginning = withNodes(element("bdi"), ...renderBeginning(answered.content, names, 120).map(plainly));
  return withNodes(line, icon("reply"), unseen(`${words.inReplyTo} `), named(names.author(answered.author), "author"), " ", beginning);
}

// A link within a button would be a press with two meanings.
const plainly = (node) => (["A", "BUTTON"].includes(node.tagName) ? node.textContent : node);

function threadOpener(message, actions) {
  const { thread } = message;
  const name = element("span", isPrompt(message) ? "unseen" : "", `: ${isolated(thread.name)}`); // a prompt says it already
  const opener = withNodes(button("", () => actions.open(thread.id), { className: "plain opener", key: "open" }), icon("thread"), withNodes(element("span", "", words.openThread), name));
  if (thread.message_count > 0) opener.append(element("span", "note", words.answers(thread.message_count)));
  return opener;
}
