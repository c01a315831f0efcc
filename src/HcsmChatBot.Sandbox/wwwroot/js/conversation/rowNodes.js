// A line of a conversation as a node.
import { element } from "../element.js";
import { renderMessage } from "../messages/message.js";
import { language, words } from "../words.js";

const day = new Intl.DateTimeFormat(language, { dateStyle: "full" });

// "editor" stands in for the text of a message that is being changed.
export function rowNode(row, actions, editor) {
  if (row.kind === "message") return messageRow(row, actions, editor);
  const node = element("li", `line ${row.kind}`);
  node.dataset.row = row.key;
  if (row.kind === "day") node.append(element("span", "", day.format(new Date(row.at))));
  else if (row.kind === "new") node.append(element("span", "", words.newMessages));
  else node.textContent = row.text;
  return node;
}

function messageRow({ key, message, continues }, actions, editor) {
  const node = renderMessage(message, actions, { editor, continues });
  node.dataset.row = key;
  return node;
}

