// What the persona does about a message.
import { wayBackTo } from "../focus.js";
import { appMenu } from "../messages/appMenu.js";
import { runOn } from "../messages/press.js";
import { removalQuestion } from "../messages/removal.js";
import { reactionPicker } from "../messages/reactionPicker.js";
import { server } from "../server.js";
import { world } from "../world.js";

// "pane" is where the message stands; "open" opens a thread beside it.
export function messageActions(pane, open) {
  const react = (message, emoji, adds) => pane.attempt(() => (adds ? server.react : server.unreact)(message.channel_id, message.id, emoji, world.persona));
  return {
    open,
    reply: (message) => pane.replyTo(message),
    react,
    pickReaction: (message, opener) => aside(opener, (close) => reactionPicker((emoji) => (close(), react(message, emoji, true)), close)),
    openMenu: (message, opener) => aside(opener, (close) => appMenu((command) => (close(), runOn(message, command, opener)), close)),
    askRemoval: (message, opener) => aside(opener, (close) => removalQuestion(() => pane.attempt(() => server.remove(message.channel_id, message.id, world.persona)), close)),
    edit: (message) => pane.messages.edit(message.id),
    save: async (message, content) => {
      await server.edit(message.channel_id, message.id, { content, member: world.persona });
      pane.messages.endEdit();
    },
  };
}

// Something small below the message, until it is closed; the same button closes it.
function aside(opener, make) {
  const item = opener.closest(".message");
  const open = item.querySelector(":scope > .aside");
  const key = opener.dataset.key;
  const isSame = open?.dataset.of === key;
  open?.remove();
  if (isSame) return;
  const goBack = wayBackTo(opener);
  const close = () => (node.remove(), goBack());
  const node = make(close);
  node.classList.add("aside");
  node.dataset.of = key;
  item.append(node);
  node.scrollIntoView({ block: "nearest" });
  node.querySelector("button, input").focus();
}
