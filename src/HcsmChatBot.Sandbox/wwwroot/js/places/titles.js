// How a channel is called.
import { names, isDirect, isThread } from "../world.js";
import { words } from "../words.js";

// "sign" is for the eye, "kind" for the ear.
export function titleOf(channel) {
  if (isDirect(channel)) return { sign: "@", kind: `${words.directMessages}, `, name: names.author(channel.bot) };
  if (isThread(channel)) return { sign: "🧵", kind: `${words.thread}, `, name: channel.name };
  return { sign: "#", kind: "", name: channel.name };
}
