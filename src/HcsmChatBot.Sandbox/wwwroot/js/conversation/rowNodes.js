// A line of a conversation as a node.
import { button, element, withNodes } from "../element.js";
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
  else if (row.kind === "top" && row.isEmpty) node.append(...invitation());
  else node.textContent = row.text;
  return node;
}

// To whoever comes into an empty channel: what it is for, and where the panel with the first steps is (while it is put away).
function invitation() {
  const open = button(words.firstSteps, () => {}, { className: "invitation" });
  open.dataset.panel = "director";
  return [withNodes(element("p"), element("strong", "", words.emptyChannel)), element("p", "", words.invitation), open];
}

function messageRow({ key, message, continues }, actions, editor) {
  const node = renderMessage(message, actions, { editor, continues });
  node.dataset.row = key;
  return node;
}

