// One message as a list item.
import { button, element, named, withNodes } from "../element.js";
import { isolated } from "../plain.js";
import { textBlock, renderBeginning } from "../text.js";
import { time } from "../time.js";
import { words } from "../words.js";
import { names, world } from "../world.js";
import { menuCommands } from "./appMenu.js";
import { attachment } from "./attachments.js";
import { components } from "./components.js";
import { embed } from "./embeds.js";
import { reactions } from "./reactions.js";

const Ephemeral = 1 << 6;
const Loading = 1 << 7;
export const isEphemeral = (message) => (message.flags & Ephemeral) !== 0;

// "actions" says what the pane does about it: reply, edit, remove, react, open; "editor" stands in for the text while it is being changed.
export function renderMessage(message, actions, editor) {
  const item = element("li", isEphemeral(message) ? "message ephemeral" : "message");
  item.dataset.id = message.id;
  item.tabIndex = -1;
  if (message.referenced_message !== undefined) item.append(quote(message.referenced_message));
  item.append(head(message, actions), editor ?? body(message));
  item.append(...(message.embeds ?? []).map(embed), ...(message.attachments ?? []).map(attachment), ...components(message));
  if (isEphemeral(message)) item.append(element("p", "note", words.onlyYou));
  else item.append(reactions(message, actions.react));
  if (message.thread) item.append(threadOpener(message.thread, actions));
  return item;
}

function head(message, actions) {
  const line = withNodes(element("div", "head"), named(names.author(message.author), "author"));
  if (message.author.bot) line.append(element("span", "badge", words.bot));
  line.append(time(new Date(message.timestamp), "t") ?? "");
  if (message.edited_timestamp && !isEphemeral(message)) line.append(element("span", "note", `(${words.edited})`));
  if (!isEphemeral(message)) line.append(choices(message, actions));
  return line;
}

function choices(message, actions) {
  const row = element("span", "actions");
  const offer = (key, act) => row.append(button(words[key], (event) => act(message, event.currentTarget), { key }));
  offer("reply", actions.reply);
  offer("react", actions.pickReaction);
  if (menuCommands().length > 0) offer("apps", actions.openMenu);
  if (message.author.id !== world.persona) return row;
  offer("edit", actions.edit);
  offer("delete", actions.askRemoval);
  return row;
}

function body(message) {
  if (!(message.flags & Loading)) return textBlock(message.content, names);
  return withNodes(element("div", "content"), element("em", "note", words.thinking));
}

function quote(message) {
  const line = element("p", "quote");
  if (!message) line.textContent = words.deleted;
  else line.append(named(names.author(message.author), "author"), " ", withNodes(element("bdi"), ...renderBeginning(message.content, names, 120)));
  return line;
}

const threadOpener = (thread, actions) =>
  withNodes(element("p", "opener"), button(words.openThread(isolated(thread.name)), () => actions.open(thread.id), { key: "open" }));
