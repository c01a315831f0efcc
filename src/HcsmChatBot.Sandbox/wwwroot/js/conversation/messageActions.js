// What the persona does about a message.
import { wayBackTo } from "../focus.js";
import { appMenu } from "../messages/appMenu.js";
import { runOn } from "../messages/press.js";
import { removalQuestion } from "../messages/removal.js";
import { reactionPicker } from "../messages/reactionPicker.js";
import { server } from "../server.js";
import { world } from "../world.js";

export function messageActions(conversation, room) {
  const react = (message, emoji, adds) => conversation.attempt(() => (adds ? server.react : server.unreact)(message.channel_id, message.id, emoji, world.persona));
  const remove = (message) => conversation.attempt(() => server.remove(message.channel_id, message.id, world.persona));
  return {
    open: room.openThread,
    showPerson: (person, opener) => room.showPerson(person.id, opener),
    jump: (id) => conversation.jump(id),
    reply: (message) => conversation.replyTo(message),
    react,
    pickReaction: (message, opener) => aside(opener, (close) => reactionPicker((emoji) => (close(), react(message, emoji, true)), close)),
    openMenu: (message, opener) => aside(opener, (close) => appMenu((command) => (close(), runOn(message, command, opener)), close)),
    askRemoval: (message, opener) => aside(opener, (close) => removalQuestion(() => remove(message), close)),
    edit: (message) => conversation.editing.begin(message.id),
    save: async (message, content) => {
      await server.edit(message.channel_id, message.id, { content, member: world.persona });
      conversation.editing.end();
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
