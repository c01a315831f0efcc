// A window within the window: Escape closes it, and the focus goes back to where it came from.
import { element, freshId, iconButton, named, withNodes } from "./element.js";
import { wayBackTo } from "./focus.js";
import { words } from "./words.js";

export function openDialog(title, content) {
  const heading = withNodes(element("h2"), named(title));
  heading.id = freshId();
  const dialog = element("dialog", "modal");
  const top = withNodes(element("div", "dialog-head"), heading, iconButton("close", words.close, () => dialog.close()));
  dialog.append(top, content);
  dialog.setAttribute("aria-labelledby", heading.id);
  const goBack = wayBackTo(document.activeElement);
  dialog.addEventListener("close", () => {
    dialog.remove();
    goBack();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
