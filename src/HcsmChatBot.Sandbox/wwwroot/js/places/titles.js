// How a channel is called.
import { isPrivate } from "../access.js";
import { names, isDirect, isThread } from "../world.js";
import { words } from "../words.js";

// "drawing" is for the eye, "kind" for the ear.
export function titleOf(channel) {
  if (isDirect(channel)) return { sign: "@", drawing: "at", kind: `${words.directMessages}, `, name: names.author(channel.bot) };
  if (isThread(channel)) return { sign: "", drawing: "thread", kind: `${words.thread}, `, name: channel.name };
  return isPrivate(channel) ? { sign: "#", drawing: "lock", kind: `${words.privateChannel}, `, name: channel.name } : { sign: "#", drawing: "hash", kind: "", name: channel.name };
}
