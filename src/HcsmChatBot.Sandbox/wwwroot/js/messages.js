// One message as a list item.
import { element, renderText, time } from "./text.js";
import { words } from "./words.js";
import { names } from "./world.js";

const Ephemeral = 1 << 6;
const Loading = 1 << 7;

export function renderMessage(message, actions) {
  const item = element("li", "message");
  item.dataset.id = message.id;
  if (message.flags & Ephemeral) item.classList.add("ephemeral");
  const author = element("span", "author", names.person(message.author.id));
  const head = element("p", "head");
  head.append(author);
  if (message.author.bot) head.append(element("span", "badge", words.bot));
  head.append(time(new Date(message.timestamp), "t"));
  if (message.edited_timestamp && !(message.flags & Ephemeral)) head.append(element("span", "note", `(${words.edited})`));
  if (message.referenced_message !== undefined) item.append(quote(message.referenced_message));
  item.append(head, body(message), ...message.embeds.map(embed), ...message.attachments.map(attachment));
  if (message.flags & Ephemeral) item.append(element("p", "note", words.onlyYou));
  item.append(buttons(message, actions));
  return item;
}

function body(message) {
  const text = element("div", "content");
  if (message.flags & Loading) text.append(element("em", "note", words.thinking));
  else text.append(...renderText(message.content, names));
  return text;
}

function quote(message) {
  const line = element("p", "quote");
  if (!message) line.textContent = words.deleted;
  else line.append(element("span", "author", names.person(message.author.id)), " ", ...renderText(message.content.slice(0, 120), names));
  return line;
}

function embed(content) {
  const box = element("div", "embed");
  if (content.title) box.append(element("p", "embed-title", content.title));
  if (content.description) {
    const text = element("div", "content");
    text.append(...renderText(content.description, names));
    box.append(text);
  }
  for (const field of content.fields ?? []) {
    const value = element("div", "content");
    value.append(...renderText(field.value, names));
    box.append(element("p", "embed-field", field.name), value);
  }
  if (content.footer?.text) box.append(element("p", "note", content.footer.text));
  return box;
}

const attachment = (file) => element("p", "attachment", `📎 ${file.filename}`);

function buttons(message, actions) {
  const row = element("p", "actions");
  if (!(message.flags & Ephemeral)) row.append(button(words.reply, () => actions.reply(message)));
  if (message.thread) row.append(button(`${words.openThread}: ${message.thread.name}`, () => actions.open(message.thread.id)));
  return row;
}

export function button(label, onClick) {
  const made = element("button", "quiet", label);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}
